import type { Role } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('staff')
@Unique('uq_staff_email', ['email'])
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

  @Column('text')
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;
}
