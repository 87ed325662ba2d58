import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('branches')
@Unique('uq_branches_phone_number_id', ['phoneNumberId'])
@Check('ck_branches_minimum_basket', 'minimum_basket >= 0')
@Check('ck_branches_delivery_fee', 'delivery_fee >= 0')
@Check('ck_branches_cancel_window', 'cancel_window_minutes >= 0')
@Check('ck_branches_preparation', 'preparation_minutes > 0')
@Check('ck_branches_busy', 'busy_minutes IN (10, 20, 30)')
@Check('ck_branches_delivery_minutes', 'delivery_minutes >= 0')
export class BranchEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_branches_organization')
  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  phoneNumberId!: string | null;

  /** WhatsApp Business Account that the number belongs to, as the platform's webhooks tell. */
  @Column('text', { nullable: true })
  whatsappAccountId!: string | null;

  /** When a webhook for the number came last, to the minute. */
  @Column('timestamptz', { nullable: true })
  webhookSeenAt!: Date | null;

  @Column('text', { default: 'Europe/Istanbul' })
  timeZone!: string;

  @Column('text', { default: 'TRY' })
  currency!: string;

  @Column('time', { default: '04:00:00' })
  dayStartsAt!: string;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('integer', { default: 0 })
  minimumBasket!: number;

  @Column('integer', { default: 0 })
  deliveryFee!: number;

  @Column('integer', { default: 5 })
  cancelWindowMinutes!: number;

  @Column('integer', { default: 30 })
  preparationMinutes!: number;

  @Column('timestamptz', { nullable: true })
  pausedUntil!: Date | null;

  @Column('integer', { nullable: true })
  busyMinutes!: number | null;

  @Column('timestamptz', { nullable: true })
  busyUntil!: Date | null;

  @Column('integer', { default: 15 })
  deliveryMinutes!: number;

  /** Since when orders are accepted by themselves; null: a cook accepts them. */
  @Column('timestamptz', { nullable: true })
  autoAcceptSince!: Date | null;

  @Column('text', { nullable: true })
  managerPhone!: string | null;

  @Column('boolean', { default: true })
  isEscalating!: boolean;

  @Column('timestamptz', { nullable: true })
  sendingStoppedAt!: Date | null;

  @Column('integer', { nullable: true })
  sendingStoppedCode!: number | null;

  @Column('text', { nullable: true })
  sendingStoppedDetail!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** Closed for good: kept for its old orders only. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
