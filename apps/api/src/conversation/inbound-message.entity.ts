import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

const STATUSES = ['processed', 'pending', 'failed', 'unrouted', 'ignored'] as const;

/** A message as the platform delivered it, kept for replay. */
@Entity('inbound_messages')
@Unique('uq_inbound_messages_wamid', ['phoneNumberId', 'wamid'])
@Index('ix_inbound_messages_due', ['nextAttemptAt'], { where: `status IN ('pending', 'failed')` })
@Index('ix_inbound_messages_pending', ['conversationId', 'sentAt', 'id'], { where: `status = 'pending'` })
@Index('ix_inbound_messages_unrouted', ['receivedAt'], { where: `status = 'unrouted'` })
@Index('ix_inbound_messages_conversation', ['conversationId', 'id'])
@Check('ck_inbound_messages_status', `status IN (${STATUSES.map((each) => `'${each}'`).join(', ')})`)
export class InboundMessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('uuid', { nullable: true })
  branchId!: string | null;

  @Column('uuid', { nullable: true })
  conversationId!: string | null;

  @Column('text')
  phoneNumberId!: string;

  @Column('text')
  wamid!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  raw!: string;

  @Column('text')
  status!: (typeof STATUSES)[number];

  @Column('timestamptz')
  sentAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  receivedAt!: Date;

  @Column('smallint', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  nextAttemptAt!: Date | null;

  @Column('text', { nullable: true })
  error!: string | null;
}
