import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The token itself is only in its cookie. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('bytea')
  tokenDigest!: Buffer;

  @Index('ix_sessions_staff')
  @ForeignKey('StaffEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  staffId!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  @Index('ix_sessions_expires')
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { nullable: true })
  userAgent!: string | null;
}
