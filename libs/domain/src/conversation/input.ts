import type { OrderStatus } from '@sofra/contracts';
import type { CouponClaimRefusal } from '../coupon/coupon';

/** What a customer did, or what came of a claim: the only things a conversation reacts to. */
export type Input =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; id: string; title: string }
  | { kind: 'location'; latitude: number; longitude: number; name: string | null; address: string | null }
  | { kind: 'cart'; items: CartItem[]; text: string | null }
  /** A dish put together on one screen: everything that was picked, and what was typed, as it came. */
  | { kind: 'form'; token: string | null; optionIds: readonly string[]; quantity: string | null; note: string | null }
  | { kind: 'reaction'; emoji: string }
  /** A message of the customer was edited: its new text and what it said before, where they are known. */
  | { kind: 'edit'; text: string | null; original: string | null }
  /** A message of the customer was deleted. */
  | { kind: 'revoke' }
  | { kind: 'unreadable'; what: UnreadableKind }
  | { kind: 'outcome'; outcome: Outcome };

/** A row of a catalogue cart; `price` as the catalogue has it, in whole units of its currency. */
export interface CartItem {
  retailerId: string;
  quantity: number;
  price?: number;
  currency?: string;
}

/** Messages a bot cannot read; each gets one helpful answer. */
export type UnreadableKind =
  | 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'contacts' | 'unsupported';

/** What running an effect led to; it re-enters `advance` as the next input. */
export type Outcome =
  | { kind: 'order-placed'; orderId: string; number: number }
  /** The basket had become an order before (double tap). */
  | { kind: 'order-exists'; orderId: string; number: number }
  | { kind: 'stock-refused'; short: { productId: string; left: number }[] }
  | { kind: 'coupon-refused'; code: string; reason: CouponClaimRefusal }
  | { kind: 'order-cancelled'; orderId: string; number: number }
  | { kind: 'cancel-requested'; orderId: string; number: number }
  | { kind: 'cancel-refused'; orderId: string; number: number; status: OrderStatus }
  /** The own code, and the number that friends write to. */
  | { kind: 'invited'; code: string; number: string }
  | { kind: 'referral'; result: ReferralResult };

/** What became of a friend's invitation code; `taken`: somebody else has invited this customer before. */
export type ReferralResult = 'noted' | 'own' | 'notNew' | 'taken' | 'unknown';
