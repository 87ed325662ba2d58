import type { Role } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('staff')
@Unique('uq_staff_email', ['email'])
@Check('ck_staff_branch', `role <> 'owner' OR branch_id IS NULL`)
@Check('ck_staff_email', 'email = lower(email)')
@Check('ck_staff_role', `role IN ('owner', 'manager', 'kitchen')`)
export class StaffEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_staff_organization')
  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Column('text')
  email!: string;

  @Column('text', { default: '' })
  name!: string;

  /** Empty until the person has opened their link: nothing matches it. */
  @Column('text')
  passwordHash!: string;

  @Column('text')
  role!: Role;

  /** The only branch they see; null: all of them. */
  @ForeignKey('BranchEntity')
  @Column('uuid', { nullable: true })
  branchId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  /** Base32, sealed; in force once confirmed. */
  @Column('text', { nullable: true })
  totpSecret!: string | null;

  @Column('timestamptz', { nullable: true })
  totpConfirmedAt!: Date | null;

  /** The 30-second step of the newest code that was used: no code lets in twice. */
  @Column('bigint', { nullable: true })
  totpLastStep!: number | null;
}
