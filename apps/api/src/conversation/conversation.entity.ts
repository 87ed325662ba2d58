import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What one customer and one branch talk about, and whose turn it is to send. */
@Entity('conversations')
@Unique('uq_conversations_customer', ['branchId', 'customerId'])
@Index('ix_conversations_people', ['organizationId'], { where: 'staff_called_at IS NOT NULL OR handed_over_until IS NOT NULL' })
@Index('ix_conversations_lane', ['laneOwner'], { where: 'lane_owner IS NOT NULL' })
export class ConversationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @ForeignKey('BranchEntity')
  @Column('uuid')
  branchId!: string;

  @Index('ix_conversations_customer')
  @ForeignKey('CustomerEntity')
  @Column('uuid')
  customerId!: string;

  /** As `encodeState` of the domain writes it. */
  @Column('jsonb', { nullable: true })
  state!: unknown;

  @Column('timestamptz', { nullable: true })
  lastInboundAt!: Date | null;

  @Column('text', { nullable: true })
  lastInboundWamid!: string | null;

  @Column('timestamptz', { nullable: true })
  staffCalledAt!: Date | null;

  /** Until then a person talks and the bot keeps quiet. */
  @Column('timestamptz', { nullable: true })
  handedOverUntil!: Date | null;

  /** Until then a customer who floods is not listened to. */
  @Column('timestamptz', { nullable: true })
  heldBackUntil!: Date | null;

  /** Until then this customer's phone gets lists: it did not take a form. */
  @Column('timestamptz', { nullable: true })
  formOffUntil!: Date | null;

  @Column('integer', { nullable: true })
  laneOwner!: number | null;

  @Column('timestamptz', { nullable: true })
  laneUntil!: Date | null;

  @Column('bigint', { default: 0 })
  laneToken!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
