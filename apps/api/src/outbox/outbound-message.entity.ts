import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

const PURPOSES = ['prompt', 'confirmation', 'status', 'notice'] as const;
const STATES = ['queued', 'sending', 'ambiguous', 'done', 'dropped', 'superseded', 'expired'] as const;
const DELIVERIES = ['queued', 'accepted', 'sent', 'failed', 'delivered', 'read', 'played'] as const;

const oneOf = (column: string, values: readonly string[]) => `${column} IN (${values.map((each) => `'${each}'`).join(', ')})`;

/** A message to a customer: what it says, whether it is still to be sent, and how far it has come. */
@Entity('outbound_messages')
@Index('ix_outbound_messages_open', ['conversationId', 'id'], { where: oneOf('state', ['queued', 'sending', 'ambiguous']) })
@Index('ix_outbound_messages_conversation', ['conversationId', 'id'])
@Index('ix_outbound_messages_wamid', ['wamid'], { where: 'wamid IS NOT NULL' })
@Index('ix_outbound_messages_dropped', ['organizationId', 'createdAt'], { where: `state = 'dropped'` })
@Index('ix_outbound_messages_order', ['orderId'], { where: 'order_id IS NOT NULL' })
@Check('ck_outbound_messages_purpose', oneOf('purpose', PURPOSES))
@Check('ck_outbound_messages_state', oneOf('state', STATES))
@Check('ck_outbound_messages_delivery', oneOf('delivery', DELIVERIES))
export class OutboundMessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid')
  branchId!: string;

  @ForeignKey('ConversationEntity')
  @Column('uuid')
  conversationId!: string;

  @Column('uuid', { nullable: true })
  orderId!: string | null;

  @Column('text')
  purpose!: (typeof PURPOSES)[number];

  @Column('jsonb')
  content!: unknown;

  /** What goes instead once the service window is closed: name, language and values. */
  @Column('jsonb', { nullable: true })
  template!: unknown;

  /** The platform has refused the content itself: only the template may go. */
  @Column('boolean', { default: false })
  asTemplate!: boolean;

  /** The platform has refused the form: only the list beside it may go. */
  @Column('boolean', { default: false })
  asFallback!: boolean;

  /** Random part of the id that statuses carry: rows made anew after a restore share numbers with lost ones. */
  @Column('integer', { default: 0 })
  callbackKey!: number;

  @Column('text', { default: 'queued' })
  state!: (typeof STATES)[number];

  @Column('text', { default: 'queued' })
  delivery!: (typeof DELIVERIES)[number];

  @Column('smallint', { default: 0 })
  rank!: number;

  @Column('smallint', { default: 0 })
  attempt!: number;

  @Column('integer', { nullable: true })
  claimedBy!: number | null;

  @Column('timestamptz', { nullable: true })
  notBefore!: Date | null;

  @Column('timestamptz', { nullable: true })
  ambiguousAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('text', { nullable: true })
  wamid!: string | null;

  @Column('integer', { nullable: true })
  errorCode!: number | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('boolean', { nullable: true })
  isBillable!: boolean | null;

  @Column('text', { nullable: true })
  pricingCategory!: string | null;

  @Column('text', { nullable: true })
  pricingType!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
