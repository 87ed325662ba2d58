import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a member of staff changed: the values that differ, before and after. */
@Entity('audit_log')
@Index('ix_audit_log_organization', ['organizationId', 'id'])
@Index('ix_audit_log_subject', ['organizationId', 'subjectKind', 'subjectId'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @ForeignKey('StaffEntity')
  @Column('uuid', { nullable: true })
  staffId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  subjectKind!: string;

  @Column('text', { nullable: true })
  subjectId!: string | null;

  @Column('text', { nullable: true })
  subjectName!: string | null;

  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after!: Record<string, unknown> | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
