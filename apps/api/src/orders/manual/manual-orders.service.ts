import { Injectable } from '@nestjs/common';
import type { Locale, ManualOrderBody } from '@sofra/contracts';
import { itemsTaken, type ManualQuote, manualConfirmation, type OrderDraft, phoneOf, spokenLocale } from '@sofra/domain';
import { BoardService } from '../../board/board.service';
import type { Branch } from '../../branches/branch';
import { tellStock } from '../../catalog/stock.events';
import { moveStock } from '../../catalog/stock.statements';
import type { SignedIn } from '../../common/access';
import { Clock } from '../../common/clock';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import { CouponService } from '../../coupon/coupon.service';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { OutboxService } from '../../outbox/outbox.service';
import { placeOrder, type PlacedOrder } from '../place-order';
import { HOLD_CALLER, HOLD_TALK, KEEP_ADDRESS } from './manual-statements';

interface Caller {
  id: string;
  phone: string;
  locale: Locale | null;
  conversationId: string | null;
}

/** Places what a clerk took: the same numbers, stock, coupon limits and board as an order of the chat. */
@Injectable()
export class ManualOrders {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly coupons: CouponService,
    private readonly outbox: OutboxService,
    private readonly clock: Clock,
  ) {}

  /** The quote has no problems. Its basket is one order, however often it is sent. */
  place(staff: SignedIn, branch: Branch, body: ManualOrderBody, quote: ManualQuote): Promise<string> {
    return this.placeNew(staff, branch, body, quote).catch(orderOfOther);
  }

  /** The order that a basket has become. */
  async ofBasket({ organizationId }: Branch, basketId: string): Promise<string | undefined> {
    return (await this.database.query<{ id: string }>(ORDER_OF_BASKET, [basketId, organizationId])).rows[0]?.id;
  }

  private placeNew(staff: SignedIn, branch: Branch, body: ManualOrderBody, quote: ManualQuote): Promise<string> {
    const draft = draftOf(body, quote);
    return this.database.transaction(async (tx) => {
      const caller = await holdCaller(tx, branch, body);
      // Whoever held the caller before may have placed it, and used their coupon.
      const known = (await tx.read<{ id: string }>(ORDER_OF_BASKET, [body.basketId, branch.organizationId])).rows[0];
      if (known) throw new PlacedByOther(known.id);
      const turned = await this.claim(tx, branch, draft, { caller, worth: quote.couponWorth });
      const [ledger, now] = [this.boards.ledger(branch.id), this.clock.now()];
      const { phone = null, id: customerId = null, conversationId = null } = caller ?? {};
      const placed = await placeOrder(tx, ledger, { branch, draft, channel: body.channel, customerId, conversationId, customerPhone: phone, staffId: staff.staffId, now });
      // The same basket was sent twice at once: what this one took of stock and coupon goes back with it.
      if (placed.existed) throw new PlacedByOther(placed.orderId);
      await tellStock(tx, ledger, branch, now, turned);
      if (caller) this.tellCaller(tx, branch, caller, { draft, placed });
      await ledger.flush(tx);
      return placed.orderId;
    });
  }

  // In the order of the locks: coupon, then stock. A refusal rolls everything back. Answers the products whose last one was taken.
  private async claim(tx: Transaction, branch: Branch, { orderId, couponCode, priced }: OrderDraft, { caller, worth }: { caller: Caller | null; worth: number }): Promise<string[]> {
    if (couponCode && caller) {
      const claimed = await this.coupons.claim(tx, { organizationId: branch.organizationId, customerId: caller.id, orderId, code: couponCode, discount: worth });
      if (!claimed.ok) throw new Problem('coupon-refused', claimed.refusal, { couponCode: claimed.refusal });
    }
    const { short, turned } = await moveStock(tx, branch.id, itemsTaken(priced.lines));
    if (short.length > 0) throw new Problem('product-sold-out', 'There is not enough of it left.');
    return turned;
  }

  private tellCaller(tx: Transaction, branch: Branch, caller: Caller, { draft, placed }: { draft: OrderDraft; placed: PlacedOrder }): void {
    if (draft.address) tx.write(KEEP_ADDRESS, [newId(), caller.id, draft.address.text, draft.address.latitude, draft.address.longitude]);
    if (!caller.conversationId) return;
    const { total, currency } = draft.priced;
    const reply = manualConfirmation({ number: placed.number, total, currency }, spokenLocale(caller.locale, branch));
    this.outbox.enqueue(tx, { organizationId: branch.organizationId, branchId: branch.id, conversationId: caller.conversationId, orderId: placed.orderId, replies: [reply] });
  }
}

class PlacedByOther extends Error {
  constructor(readonly orderId: string) {
    super(`the basket has become order ${orderId}`);
  }
}

function orderOfOther(error: unknown): string {
  if (error instanceof PlacedByOther) return error.orderId;
  throw error;
}

const ORDER_OF_BASKET = { name: 'manual-order-of-basket', text: 'SELECT id FROM orders WHERE basket_id = $1 AND organization_id = $2' };

async function holdCaller(tx: Transaction, branch: Branch, { phone: typed, customerName }: ManualOrderBody): Promise<Caller | null> {
  const digits = phoneOf(typed ?? '');
  if (digits === null) return null;
  const { id, locale } = (await tx.read<{ id: string; locale: Locale | null }>(HOLD_CALLER, [newId(), branch.organizationId, digits, customerName ?? ''])).rows[0]!;
  const talk = (await tx.read<{ id: string }>(HOLD_TALK, [id, branch.id])).rows[0];
  return { id, phone: `+${digits}`, locale, conversationId: talk?.id ?? null };
}

function draftOf({ basketId, fulfilment, tableLabel, address, customerName, note, payment }: ManualOrderBody, { priced, zone }: ManualQuote): OrderDraft {
  return {
    orderId: newId(),
    ...{ basketId, fulfilment, priced, note: note ?? null, couponCode: priced.couponCode, paymentMethod: payment, schedule: null },
    tableLabel: fulfilment === 'table' ? (tableLabel ?? null) : null,
    address: fulfilment === 'delivery' && address ? { addressId: null, ...address } : null,
    wayMinutes: zone?.minutes ?? null,
    customerName: customerName ?? '',
  };
}
