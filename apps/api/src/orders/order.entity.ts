import { type Channel, type Currency, type Fulfilment, ORDER_STATUSES, type OrderStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const quoted = (values: readonly string[]) => values.map((each) => `'${each}'`).join(', ');
const OPEN: OrderStatus[] = ['scheduled', 'placed', 'preparing', 'ready', 'out-for-delivery'];

/** An order as it was placed, and where it stands. */
@Entity('orders')
@Unique('uq_orders_basket', ['basketId'])
@Unique('uq_orders_number', ['branchId', 'businessDay', 'number'])
@Index('ix_orders_open', ['branchId', 'number'], { where: `status IN (${quoted(OPEN)})` })
@Index('ix_orders_unacknowledged', ['branchId'], { where: `cancelled_by = 'customer' AND cancel_acknowledged_at IS NULL` })
@Index('ix_orders_recent', ['branchId', 'statusAt'])
@Index('ix_orders_day', ['organizationId', 'businessDay', 'placedAt', 'id'])
@Index('ix_orders_status_day', ['organizationId', 'status', 'businessDay', 'placedAt', 'id'])
@Index('ix_orders_starting', ['startsAt'], { where: `status = 'scheduled'` })
@Index('ix_orders_due_numbers', ['branchId', 'businessDay', 'number'], { where: 'due_at IS NOT NULL' })
@Index('ix_orders_customer', ['customerId', 'placedAt'])
@Check('ck_orders_channel', `channel IN ('whatsapp', 'phone', 'counter')`)
@Check('ck_orders_fulfilment', `fulfilment IN ('delivery', 'pickup', 'table')`)
@Check('ck_orders_status', `status IN (${quoted(ORDER_STATUSES)})`)
@Check('ck_orders_previous_status', `previous_status IN (${quoted(ORDER_STATUSES)})`)
@Check('ck_orders_cancelled_by', `cancelled_by IN ('customer', 'kitchen')`)
@Check('ck_orders_schedule', `status <> 'scheduled' OR (due_at IS NOT NULL AND starts_at IS NOT NULL)`)
@Check('ck_orders_money', 'subtotal >= 0 AND discount >= 0 AND discount <= subtotal AND total >= 0')
export class OrderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @ForeignKey('BranchEntity')
  @Column('uuid')
  branchId!: string;

  @Column('uuid', { nullable: true })
  basketId!: string | null;

  @Column('integer')
  number!: number;

  @Column('date')
  businessDay!: string;

  @Column('text')
  channel!: Channel;

  @ForeignKey('CustomerEntity')
  @Column('uuid', { nullable: true })
  customerId!: string | null;

  @Index('ix_orders_conversation')
  @ForeignKey('ConversationEntity')
  @Column('uuid', { nullable: true })
  conversationId!: string | null;

  @Column('text', { default: '' })
  customerName!: string;

  @Column('text', { nullable: true })
  customerPhone!: string | null;

  @Column('text', { nullable: true })
  tableLabel!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('text')
  fulfilment!: Fulfilment;

  @Column('text', { nullable: true })
  addressText!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  /** To the door, where its zone says so; else as the branch says. */
  @Column('integer', { nullable: true })
  wayMinutes!: number | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  subtotal!: number;

  @Column('integer', { default: 0 })
  discount!: number;

  @Column('text', { nullable: true })
  couponCode!: string | null;

  @Column('integer')
  total!: number;

  @Column('text')
  currency!: Currency;

  @Column('text')
  status!: OrderStatus;

  @Column('text', { nullable: true })
  previousStatus!: OrderStatus | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  placedAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  statusAt!: Date;

  @Column('timestamptz', { nullable: true })
  promisedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  /** When the kitchen must begin with an order for later. */
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  /** Since when its time falls into a closure: owner and customer were told. */
  @Column('timestamptz', { nullable: true })
  clashedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelRequestedAt!: Date | null;

  @Column('text', { nullable: true })
  cancelledBy!: 'customer' | 'kitchen' | null;

  @Column('timestamptz', { nullable: true })
  cancelAcknowledgedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;

  /** What promises are judged by. */
  @Column('timestamptz', { nullable: true })
  firstPromisedAt!: Date | null;

  /** What the customer heard last. */
  @Column('timestamptz', { nullable: true })
  toldPromisedAt!: Date | null;

  @Column('boolean', { default: false })
  isRush!: boolean;

  /** No person accepted it: the branch's switch did. */
  @Column('boolean', { default: false })
  isAutoAccepted!: boolean;

  @Column('integer', { default: 1 })
  revision!: number;

  /** The version of the last amendment: who decided on an older one has not seen it. */
  @Column('integer', { default: 1 })
  amendedVersion!: number;

  @ForeignKey('ScreenEntity')
  @Column('uuid', { nullable: true })
  courierScreenId!: string | null;
}
