import { advance } from '../conversation/advance';
import type { CouponClaimRefusal, KnownCoupon } from '../coupon/coupon';
import type { Effect, OrderDraft } from '../conversation/effect';
import type { Input, Outcome, ReferralResult } from '../conversation/input';
import type { Reply, ReplyContent } from '../conversation/reply';
import { encodeState, parseState, type StateDocument } from '../conversation/state-document';
import { orderToRepeat } from '../conversation/repeat-order';
import { encodeTap, type Action } from '../conversation/tap-id';
import type { PastLine, World } from '../conversation/world';
import { aWorld, anOrder } from './a-world';
import { expectTotalsAddUp } from './expect-totals-add-up';
import { expectWithinLimits } from './expect-within-limits';
import { aFreshId } from './ids';

/** Something on the phone that can be tapped. */
export interface Tappable {
  id: string;
  title: string;
  description: string;
}

/**
 * Drives `advance` like a phone: taps by title, types, sends pins. Behind it a tiny shell in memory runs the effects as
 * the real one does: state through its document, claims first, refusals and outcomes re-enter, one order per basket.
 */
export class ChatDriver {
  /** Every message that reached the phone. */
  readonly sent: Reply[] = [];
  /** Every order placed. */
  readonly drafts: OrderDraft[] = [];
  /** Every effect asked for, replies included. */
  readonly effects: Effect[] = [];
  /** Counted stock; a product that is not listed never runs out. */
  readonly stock = new Map<string, number>();
  /** Coupons whose last place somebody else takes between the summary and the claim. */
  readonly couponRefusals = new Map<string, CouponClaimRefusal>();
  private readonly placed = new Map<string, readonly PastLine[]>();
  /** What comes of a friend's invitation code. */
  referral: ReferralResult = 'noted';
  document: StateDocument | null = null;

  constructor(public world: World = aWorld()) {}

  /** The same phone and shop at this moment, to try something out on. */
  fork(): ChatDriver {
    const twin = new ChatDriver(this.world);
    twin.document = this.document;
    twin.sent.push(...this.sent);
    twin.drafts.push(...this.drafts);
    for (const [id, lines] of this.placed) twin.placed.set(id, lines);
    return twin;
  }

  /** What the customer sees last. */
  get last(): ReplyContent {
    const reply = this.sent.at(-1);
    if (!reply) throw new Error('Nothing was sent yet');
    return reply.content;
  }

  get state() {
    return parseState(this.document).state;
  }

  type(text: string): ReplyContent {
    return this.send({ kind: 'text', text });
  }

  /** Taps the button or row of the last message whose title or description contains `title`. */
  tap(title: string): ReplyContent {
    return this.press(tappableIn(this.last, title));
  }

  press({ id, title }: { id: string; title: string }): ReplyContent {
    return this.send({ kind: 'tap', id, title });
  }

  /** A button of the open question as it would come back. */
  tapFor(action: Action): { id: string; title: string } {
    const { basket, question } = this.state;
    return { id: encodeTap({ basketId: basket?.id ?? aFreshId(), question, action }), title: '' };
  }

  /** Fills in the form of the last message: options by their titles. */
  fill(titles: readonly string[], typed: { quantity?: string; note?: string } = {}): ReplyContent {
    const { last } = this;
    if (last.kind !== 'form') throw new Error(`No form but ${last.kind}: ${last.body}`);
    const offered = last.form.groups.flatMap(({ options }) => options);
    const optionIds = titles.map((title) => offered.find((option) => option.title === title)?.id ?? title);
    return this.send({ kind: 'form', token: last.token, optionIds, quantity: typed.quantity ?? String(last.form.quantity.value), note: typed.note ?? null });
  }

  pin(latitude = 40.98, longitude = 29.02, name: string | null = null): ReplyContent {
    return this.send({ kind: 'location', latitude, longitude, name, address: null });
  }

  /** One message from the phone, run to its end; the last message afterwards. */
  send(input: Input): ReplyContent {
    const before = this.sent.length;
    this.world = { ...this.world, fresh: { basketId: aFreshId(), orderId: aFreshId(), addressId: aFreshId() } };
    let next: Input | null = input;
    for (let rounds = 0; next !== null; rounds += 1) {
      if (rounds > 4) throw new Error('A turn that goes round in circles');
      next = this.turn(next);
    }
    this.world = { ...this.world, lastInboundAt: this.world.now };
    if (this.sent.length - before > 1) throw new Error(`${this.sent.length - before} messages in one turn`);
    return this.sent.at(-1)?.content ?? { kind: 'text', body: '' };
  }

  /** What the shell reads for this turn: the latest order, or the one a tap names. */
  private orderFor(input: Input): World['lastOrder'] {
    const orderId = orderToRepeat(input);
    const lines = orderId === null ? undefined : this.placed.get(orderId);
    if (orderId === null) return this.world.lastOrder;
    return lines ? { orderId, lines } : null;
  }

  private turn(input: Input): Input | null {
    const { state, effects } = advance(parseState(this.document).state, input, { ...this.world, lastOrder: this.orderFor(input) });
    this.effects.push(...effects);
    const refusal = this.refusedClaim(effects);
    if (refusal) return { kind: 'outcome', outcome: refusal };
    this.document = encodeState(state);
    const outcomes = effects.flatMap((effect) => this.run(effect) ?? []);
    const [outcome] = outcomes;
    return outcome ? { kind: 'outcome', outcome } : null;
  }

  /** All claims or none, as in a savepoint. */
  private refusedClaim(effects: Effect[]): Outcome | null {
    for (const effect of effects) {
      const refused = effect.kind === 'claim-coupon' ? this.refusedCoupon(effect.code) : effect.kind === 'claim-stock' ? this.refusedStock(effect.items) : null;
      if (refused) return refused;
    }
    for (const effect of effects) {
      if (effect.kind === 'claim-coupon') this.countCoupon(effect.code);
      if (effect.kind === 'claim-stock') for (const { productId, quantity } of effect.items) this.stock.set(productId, (this.stock.get(productId) ?? Infinity) - quantity);
    }
    return null;
  }

  private refusedStock(items: { productId: string; quantity: number }[]): Outcome | null {
    const short = items.filter(({ productId, quantity }) => (this.stock.get(productId) ?? Infinity) < quantity);
    return short.length > 0 ? { kind: 'stock-refused', short: [...new Set(short.map(({ productId }) => productId))].map((productId) => ({ productId, left: this.stock.get(productId) ?? 0 })) } : null;
  }

  private refusedCoupon(code: string): Outcome | null {
    const reason = this.couponRefusals.get(code);
    return reason ? { kind: 'coupon-refused', code, reason } : null;
  }

  private countCoupon(code: string): void {
    const count = ({ coupon, counts }: KnownCoupon): KnownCoupon =>
      coupon.code === code ? { coupon, counts: { ...counts, used: counts.used + 1, usesByCustomer: counts.usesByCustomer + 1 } } : { coupon, counts };
    this.world = { ...this.world, coupons: this.world.coupons.map(count) };
  }

  private run(effect: Effect): Outcome | null {
    switch (effect.kind) {
      case 'reply':
        expectWithinLimits(effect.reply);
        this.sent.push(effect.reply);
        return null;
      case 'save-address':
        this.world = { ...this.world, addresses: [effect.address, ...this.world.addresses.filter(({ id }) => id !== effect.address.id)] };
        return null;
      case 'forget-address':
        this.world = { ...this.world, addresses: this.world.addresses.filter(({ id }) => id !== effect.addressId) };
        return null;
      case 'use-address':
        this.world = { ...this.world, addresses: [...this.world.addresses].sort((a, b) => Number(b.id === effect.addressId) - Number(a.id === effect.addressId)) };
        return null;
      case 'set-locale':
        this.world = { ...this.world, customer: { ...this.world.customer, locale: effect.locale } };
        return null;
      case 'invite':
        return { kind: 'invited', code: 'DVT234567', number: '+90 212 555 01 01' };
      case 'note-referral':
        return { kind: 'referral', result: this.referral };
      case 'place-order':
        return this.place(effect.draft);
      case 'cancel-order':
      case 'request-cancel':
        return this.cancel(effect.orderId, effect.kind);
      default:
        return null;
    }
  }

  private place(draft: OrderDraft): Outcome {
    expectTotalsAddUp(draft.priced);
    const existing = this.world.orders.find(({ basketId }) => basketId === draft.basketId);
    if (existing) return { kind: 'order-exists', orderId: existing.id, number: existing.number };
    this.drafts.push(draft);
    const order = anOrder({ id: draft.orderId, basketId: draft.basketId, number: this.drafts.length, total: draft.priced.total, placedAt: this.world.now, fulfilment: draft.fulfilment });
    const lines = draft.priced.lines.map(({ productId, name, quantity, modifiers, note }) => ({ productId, name, quantity, note, modifiers: modifiers.map(({ modifierId, quantity: units }) => ({ modifierId, quantity: units })) }));
    this.world = { ...this.world, orders: [order, ...this.world.orders], lastOrder: { orderId: order.id, lines } };
    this.placed.set(order.id, lines);
    return { kind: 'order-placed', orderId: order.id, number: order.number };
  }

  private cancel(orderId: string, kind: 'cancel-order' | 'request-cancel'): Outcome {
    const number = this.world.orders.find(({ id }) => id === orderId)?.number ?? 0;
    const change = kind === 'cancel-order' ? { status: 'cancelled' as const } : { cancelRequestedAt: this.world.now };
    this.world = { ...this.world, orders: this.world.orders.map((order) => (order.id === orderId ? { ...order, ...change } : order)) };
    return kind === 'cancel-order' ? { kind: 'order-cancelled', orderId, number } : { kind: 'cancel-requested', orderId, number };
  }
}

/** Everything a message lets one tap. */
export function tappablesOf(content: ReplyContent): Tappable[] {
  if (content.kind === 'buttons') return content.buttons.map(({ id, title }) => ({ id, title, description: '' }));
  // A phone that does not take the form shows the list instead of it.
  if (content.kind === 'form') return tappablesOf(content.fallback);
  if (content.kind !== 'list') return [];
  return content.sections.flatMap(({ rows }) => rows.map(({ id, title, description = '' }) => ({ id, title, description })));
}

/** The thing to tap with these words in its title or description; fails when there is none. */
export function tappableIn(content: ReplyContent, words: string): Tappable {
  const all = tappablesOf(content);
  const found = all.find(({ title }) => title === words) ?? all.find(({ title, description }) => `${title} ${description}`.includes(words));
  if (!found) throw new Error(`Nothing to tap says "${words}": ${all.map(({ title }) => title).join(' | ') || content.kind}\n${content.body}`);
  return found;
}
