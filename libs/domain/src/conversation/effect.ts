import type { Fulfilment, Locale, PaymentMethod } from '@sofra/contracts';
import type { PricedBasket } from '../pricing/priced-basket';
import type { Reply } from './reply';

/** Everything an order row and its parts are made of; number, day and moments come from the database. */
export interface OrderDraft {
  orderId: string;
  basketId: string;
  fulfilment: Fulfilment;
  tableLabel: string | null;
  address: { addressId: string | null; text: string; latitude: number | null; longitude: number | null } | null;
  /** To the door, in the zone of the address; null: as the branch says. */
  wayMinutes: number | null;
  customerName: string;
  note: string | null;
  couponCode: string | null;
  paymentMethod: PaymentMethod;
  /** Ordered for later: when it is wanted and when the kitchen must begin, epoch milliseconds; null: now. */
  schedule: { dueAt: number; startsAt: number } | null;
  priced: PricedBasket;
}

/**
 * What the shell must do. Claims run first, inside one savepoint, and may be refused: the refusal re-enters
 * `advance`, and everything else this turn asked for is dropped. An effect with an outcome (`place-order`, `cancel-order`,
 * `request-cancel`, `invite`, `note-referral`; at most one a turn, and then no reply beside it) re-enters with it and with the state of this turn.
 */
export type Effect =
  | { kind: 'claim-stock'; items: { productId: string; quantity: number }[] }
  | { kind: 'claim-coupon'; code: string; orderId: string; discount: number }
  | { kind: 'place-order'; draft: OrderDraft }
  | { kind: 'cancel-order'; orderId: string }
  | { kind: 'request-cancel'; orderId: string }
  /** Inserts, or replaces the customer's own address of that id: directions come after a bare pin. */
  | { kind: 'save-address'; address: { id: string; text: string; latitude: number | null; longitude: number | null } }
  | { kind: 'use-address'; addressId: string }
  /** Never offered again; orders keep their own copy. */
  | { kind: 'forget-address'; addressId: string }
  | { kind: 'set-locale'; locale: Locale }
  | { kind: 'set-consent'; marketing: boolean }
  /** The customer's own invitation code is looked up, or made. */
  | { kind: 'invite' }
  /** A friend's invitation code was said. */
  | { kind: 'note-referral'; code: string }
  /** The customer asks for a person. */
  | { kind: 'call-staff' }
  | { kind: 'reply'; reply: Reply };
