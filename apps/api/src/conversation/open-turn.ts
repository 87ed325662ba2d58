import { Injectable } from '@nestjs/common';
import type { Locale } from '@sofra/contracts';
import { couponCodesIn, needsLastOrder, orderToRepeat } from '@sofra/domain';
import type { CustomerOrder, KnownCoupon, SavedAddress, World } from '@sofra/domain';
import { parseWebhook } from '@sofra/whatsapp';
import { newId } from '../common/ids';
import { toKnownCoupon } from '../coupon/known-coupons.statements';
import type { KnownCouponRow } from '../coupon/known-coupons.statements';
import { sqlState } from '../database/transaction';
import type { Transaction } from '../database/transaction';
import { toCustomerOrder } from '../orders/customer-orders.statements';
import { toLastOrder } from '../orders/last-order.statements';
import type { LastOrderRow } from '../orders/last-order.statements';
import type { Arrival } from './arrival';
import { decideIdentity } from './identity/decide-identity';
import type { KnownCustomer } from './identity/decide-identity';
import { IdentityService } from './identity/identity.service';
import * as sql from './open-turn.sql';
import { toInput } from './to-input';

/** The customer as a turn knows them. */
export interface TurnCustomer extends KnownCustomer {
  name: string;
  username: string | null;
  locale: Locale | null;
}

/** A turn whose message is recorded and whose customer and conversation are locked. */
export interface OpenTurn {
  inboundId: number;
  customer: TurnCustomer;
  conversation: { id: string; state: unknown; heldBackUntil: Date | null; handedOverUntil: Date | null; formOffUntil: Date | null; lastInboundAt: Date | null };
  menuVersion: number;
  addresses: SavedAddress[];
  orders: CustomerOrder[];
  lastOrder: World['lastOrder'];
  coupons: KnownCoupon[];
  /** What an edited message said before; null for any other, or when it is not known. */
  originalText: string | null;
  /** Older messages of this conversation still wait: they come first. */
  isBehind: boolean;
}

/** The lock of the conversation was not to be had in time: another node holds it. */
export class ConversationBusy extends Error {}

interface Loaded extends Omit<OpenTurn, 'inboundId' | 'customer' | 'conversation'> {
  customers: TurnCustomer[];
  conversation: OpenTurn['conversation'] | undefined;
}

const LOCK_TIMEOUT = '55P03';
const LATER_PATIENCE = '2s';

/** The first round trip of a turn: records the message, takes the locks in their order and reads what the turn may look at. */
@Injectable()
export class TurnOpener {
  constructor(private readonly identity: IdentityService) {}

  /** Undefined for a message that has been taken before. Throws `ConversationBusy` after `patience`. */
  async open(tx: Transaction, arrival: Arrival, patience: string): Promise<OpenTurn | undefined> {
    tx.write(sql.LOCK_PATIENCE, [patience]);
    const [inboundId, first] = await Promise.all([recordMessage(tx, arrival), load(tx, arrival)]).catch(asBusy);
    // Impatience is for the conversation only: what a turn locks later is held for a moment by others' commits.
    tx.write(sql.LOCK_PATIENCE, [LATER_PATIENCE]);
    return inboundId === undefined ? undefined : this.reach(tx, arrival, inboundId, first);
  }

  /** The same for a message that stands recorded already. */
  async reopen(tx: Transaction, arrival: Arrival, inboundId: number): Promise<OpenTurn> {
    return this.reach(tx, arrival, inboundId, await load(tx, arrival));
  }

  /** Whose message it is, by the rules; reads again when that is not who the first look has found. */
  private async reach(tx: Transaction, arrival: Arrival, inboundId: number, first: Loaded): Promise<OpenTurn> {
    const { branch, message } = arrival;
    const decision = decideIdentity(message.customer, first.customers);
    const customerId = await this.identity.apply(tx, branch.organizationId, message.customer, decision);
    if (decision.kind === 'known' && first.conversation) return this.opened(tx, arrival, inboundId, customerId, first);
    tx.write(sql.CREATE_CONVERSATION, [newId(), branch.organizationId, branch.id, customerId]);
    const loaded = await load(tx, arrival).catch(asBusy);
    const opened = this.opened(tx, arrival, inboundId, customerId, loaded);
    tx.write(sql.FILE_UNDER, [inboundId, opened.conversation.id]);
    return opened;
  }

  private opened(tx: Transaction, arrival: Arrival, inboundId: number, customerId: string, loaded: Loaded): OpenTurn {
    const { customers, conversation, ...rest } = loaded;
    const customer = customers.find(({ id }) => id === customerId);
    if (!customer || !conversation) throw new Error(`customer ${customerId} or the conversation is not there`);
    return { ...rest, inboundId, customer: this.refreshed(tx, customer, arrival), conversation };
  }

  private refreshed(tx: Transaction, customer: TurnCustomer, { message }: Arrival): TurnCustomer {
    const { name = customer.name, username } = message.customer;
    if (name === customer.name && (username ?? customer.username) === customer.username) return customer;
    this.identity.refresh(tx, customer.id, message.customer);
    return { ...customer, name };
  }
}

/** The first statement of every turn: its row decides which of several deliveries counts. Undefined: taken before. */
export async function recordMessage(tx: Transaction, { message, branch, keptId, receivedAt }: Arrival): Promise<number | undefined> {
  const { userId = null, waId = null } = message.customer;
  const fresh = [message.number.phoneNumberId, message.wamid, message.body.kind, JSON.stringify(message.raw), message.at, receivedAt];
  const { rows } =
    keptId === null
      ? await tx.read<{ id: number }>(sql.RECORD, [branch.organizationId, userId, waId, branch.id, ...fresh])
      : await tx.read<{ id: number }>(sql.RECLAIM, [keptId]);
  return rows[0]?.id;
}

// Everything in one flight; each statement sees what was committed when its turn came, after the locks before it.
async function load(tx: Transaction, { message, branch, keptId }: Arrival): Promise<Loaded> {
  const sender = [branch.organizationId, message.customer.userId ?? null, message.customer.waId ?? null];
  const here = [...sender, branch.id];
  const [customers, conversations, menu, addresses, orders, last, coupons, original, pending] = await Promise.all([
    tx.read<TurnCustomer>(sql.LOCK_CUSTOMERS, sender),
    tx.read<OpenTurn['conversation']>(sql.LOCK_CONVERSATION, here),
    tx.read<{ version: number }>(sql.MENU_VERSION, [branch.organizationId]),
    tx.read<SavedAddress>(sql.ADDRESSES, sender),
    tx.read<Parameters<typeof toCustomerOrder>[0]>(sql.ORDERS, here),
    mayRepeat(message) ? tx.read<LastOrderRow>(sql.LAST_ORDER, [...sender, orderNamed(message)]) : null,
    tx.read<KnownCouponRow>(sql.COUPONS, [...here, codesIn(message)]),
    message.body.kind === 'edit' ? tx.read<{ raw: string }>(sql.ORIGINAL, [...here, message.number.phoneNumberId, message.body.originalId]) : null,
    tx.read<{ isBehind: boolean }>(sql.EARLIER_PENDING, [...here, message.at, keptId ?? Number.MAX_SAFE_INTEGER]),
  ]);
  return {
    customers: customers.rows,
    conversation: conversations.rows[0],
    menuVersion: menu.rows[0]?.version ?? 0,
    addresses: addresses.rows,
    orders: orders.rows.map(toCustomerOrder),
    lastOrder: toLastOrder(last?.rows[0]),
    coupons: coupons.rows.map(toKnownCoupon),
    originalText: textIn(original?.rows[0]?.raw),
    isBehind: pending.rows[0]?.isBehind ?? false,
  };
}

function mayRepeat({ body }: Arrival['message']): boolean {
  const input = toInput(body);
  return input !== null && needsLastOrder(input);
}

function orderNamed({ body }: Arrival['message']): string | null {
  const input = toInput(body);
  return input && orderToRepeat(input);
}

function codesIn({ body }: Arrival['message']): string[] {
  return (body.kind === 'text' || body.kind === 'edit') && body.text !== undefined ? couponCodesIn(body.text) : [];
}

/** The text of a message as it was recorded. */
function textIn(raw: string | undefined): string | null {
  const body = raw === undefined ? undefined : parseWebhook(JSON.parse(raw)).messages[0]?.body;
  return body?.kind === 'text' ? body.text : null;
}

function asBusy(error: unknown): never {
  throw sqlState(error) === LOCK_TIMEOUT ? new ConversationBusy() : error;
}
