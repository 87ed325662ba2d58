import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A code that lets its person in once without the authenticator; gone when used. */
@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @ForeignKey('StaffEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  staffId!: string;

  @PrimaryColumn('bytea')
  codeDigest!: Buffer;
}
