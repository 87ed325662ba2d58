import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A link that sets a person's password once; a new one takes the place of the old. */
@Entity('password_links')
@Unique('uq_password_links_staff', ['staffId'])
export class PasswordLinkEntity {
  @PrimaryColumn('bytea')
  tokenDigest!: Buffer;

  @ForeignKey('StaffEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  staffId!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
