import type {
  Channel,
  ChargeKind,
  Currency,
  Fulfilment,
  ItemStatus,
  Minor,
  OrderAmendmentDto,
  OrderStatus,
  PaymentMethod,
  PaymentStatus,
} from '@sofra/contracts';

export interface OrderModifierRecord {
  modifierId: string | null;
  name: string;
  price: Minor;
  quantity: number;
  isRemoval: boolean;
}

/** Which combo an item is a part of. */
export interface OrderItemComboRecord {
  /** The item's position that the combo's first part has. */
  position: number;
  name: string;
  productId: string | null;
  slotId: string | null;
}

export interface OrderItemRecord {
  position: number;
  productId: string | null;
  name: string;
  quantity: number;
  unitPrice: Minor;
  total: Minor;
  discountShare: Minor;
  taxClass: string;
  taxBasisPoints: number;
  tax: Minor;
  station: string | null;
  note: string | null;
  status: ItemStatus;
  combo: OrderItemComboRecord | null;
  modifiers: OrderModifierRecord[];
}

/** What was added to the food: one for each rate that a kind is taxed by. */
export interface OrderChargeRecord {
  kind: ChargeKind;
  amount: Minor;
  /** Null where it follows the dishes. */
  taxClass: string | null;
  /** Null on what was placed before charges were taxed. */
  taxBasisPoints: number | null;
  tax: Minor;
}

/** An order with all its parts as the tables hold it; moments as ISO 8601 text. */
export interface OrderRecord {
  id: string;
  organizationId: string;
  branchId: string;
  basketId: string | null;
  number: number;
  businessDay: string;
  channel: Channel;
  customerId: string | null;
  conversationId: string | null;
  customerName: string;
  customerPhone: string | null;
  tableLabel: string | null;
  fulfilment: Fulfilment;
  addressText: string | null;
  latitude: number | null;
  longitude: number | null;
  note: string | null;
  subtotal: Minor;
  discount: Minor;
  couponCode: string | null;
  total: Minor;
  currency: Currency;
  status: OrderStatus;
  previousStatus: OrderStatus | null;
  version: number;
  placedAt: string;
  statusAt: string;
  promisedAt: string | null;
  dueAt: string | null;
  /** When the kitchen must begin with an order for later. */
  startsAt: string | null;
  /** Since when its time falls into a closure. */
  clashedAt: string | null;
  cancelRequestedAt: string | null;
  cancelledBy: 'customer' | 'kitchen' | null;
  cancelAcknowledgedAt: string | null;
  reason: string | null;
  acceptedAt: string | null;
  readyAt: string | null;
  firstPromisedAt: string | null;
  toldPromisedAt: string | null;
  isRush: boolean;
  isAutoAccepted: boolean;
  revision: number;
  amendedVersion: number;
  courier: { id: string; name: string } | null;
  items: OrderItemRecord[];
  /** Those that nobody acknowledged. */
  amendments: OrderAmendmentDto[];
  charges: OrderChargeRecord[];
  payment: { method: PaymentMethod; status: PaymentStatus };
  /** Given back of what was paid. */
  refunded: Minor;
}

const MODIFIERS_JSON = `(
  SELECT coalesce(json_agg(json_build_object('modifierId', m.modifier_id, 'name', m.name, 'price', m.price,
    'quantity', m.quantity, 'isRemoval', m.is_removal) ORDER BY m.position), '[]')
  FROM order_item_modifiers m WHERE m.order_id = i.order_id AND m.item_position = i.position)`;

const ITEMS_JSON = `(
  SELECT coalesce(json_agg(json_build_object('position', i.position, 'productId', i.product_id, 'name', i.name,
    'quantity', i.quantity, 'unitPrice', i.unit_price, 'total', i.total, 'discountShare', i.discount_share,
    'taxClass', i.tax_class, 'taxBasisPoints', i.tax_basis_points, 'tax', i.tax, 'station', i.station,
    'note', i.note, 'status', i.status, 'combo', CASE WHEN i.combo_position IS NOT NULL THEN json_build_object('position', i.combo_position,
      'name', i.combo_name, 'productId', i.combo_product_id, 'slotId', i.combo_slot_id) END, 'modifiers', ${MODIFIERS_JSON}) ORDER BY i.position), '[]')
  FROM order_items i WHERE i.order_id = o.id)`;

/** The one way an order leaves the database: a whole `OrderRecord` as JSON, for a row of `orders o`. */
export const ORDER_JSON_SQL = `json_build_object(
  'id', o.id, 'organizationId', o.organization_id, 'branchId', o.branch_id, 'basketId', o.basket_id,
  'number', o.number, 'businessDay', o.business_day, 'channel', o.channel, 'customerId', o.customer_id,
  'conversationId', o.conversation_id, 'customerName', o.customer_name, 'customerPhone', o.customer_phone,
  'tableLabel', o.table_label, 'fulfilment', o.fulfilment, 'addressText', o.address_text, 'latitude', o.latitude,
  'longitude', o.longitude, 'note', o.note, 'subtotal', o.subtotal, 'discount', o.discount,
  'couponCode', o.coupon_code, 'total', o.total, 'currency', o.currency, 'status', o.status,
  'previousStatus', o.previous_status, 'version', o.version, 'placedAt', o.placed_at, 'statusAt', o.status_at,
  'promisedAt', o.promised_at, 'dueAt', o.due_at, 'startsAt', o.starts_at, 'clashedAt', o.clashed_at, 'cancelRequestedAt', o.cancel_requested_at,
  'cancelledBy', o.cancelled_by, 'cancelAcknowledgedAt', o.cancel_acknowledged_at, 'reason', o.reason,
  'acceptedAt', o.accepted_at, 'readyAt', o.ready_at, 'firstPromisedAt', o.first_promised_at, 'toldPromisedAt', o.told_promised_at,
  'isRush', o.is_rush, 'isAutoAccepted', o.is_auto_accepted, 'revision', o.revision, 'amendedVersion', o.amended_version,
  'courier', (SELECT json_build_object('id', s.id, 'name', s.name) FROM screens s WHERE s.id = o.courier_screen_id),
  'amendments', (SELECT coalesce(json_agg(json_build_object('version', a.version, 'at', a.at, 'by', a.actor,
      'differences', a.differences) ORDER BY a.version), '[]')
    FROM order_amendments a WHERE a.order_id = o.id AND a.acknowledged_at IS NULL),
  'items', ${ITEMS_JSON},
  'charges', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'amount', c.amount, 'taxClass', c.tax_class,
      'taxBasisPoints', c.tax_basis_points, 'tax', c.tax) ORDER BY c.kind, c.position), '[]')
    FROM order_charges c WHERE c.order_id = o.id),
  'refunded', (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.order_id = o.id),
  'payment', (SELECT json_build_object('method', p.method, 'status', p.status)
    FROM order_payments p WHERE p.order_id = o.id ORDER BY p.position LIMIT 1))`;

/** Order `$1` and the moment it was read: after the lock was granted, so moments of successive changes only grow. */
export const LOAD_ORDER = {
  name: 'orders-load-one',
  text: `SELECT ${ORDER_JSON_SQL} AS "order", clock_timestamp() AS now FROM orders o WHERE o.id = $1`,
};
