import { Injectable } from '@nestjs/common';
import type { AddedItem, AmendOrderBody, Locale, OrderDto } from '@sofra/contracts';
import { emptyBasket, type MenuSnapshot, priceBasket, type PricedLine } from '@sofra/domain';
import { BoardService } from '../../board/board.service';
import type { Branch } from '../../branches/branch';
import { businessDay } from '../../branches/opening';
import { CatalogService } from '../../catalog/catalog.service';
import { tellStock } from '../../catalog/stock.events';
import { moveStock } from '../../catalog/stock.statements';
import type { SignedIn } from '../../common/access';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { itemsHeld } from '../items-held';
import { OrderBranches } from '../order-branches.service';
import { hold } from '../order-changer';
import type { OrderItemRecord, OrderRecord } from '../order-record';
import { toOrderDto } from '../order.mapper';
import { StatusNotices } from '../status-notices';
import { findTerms, writeCharges } from '../place-order';
import type { Taxes } from '../tax';
import { INSERT_ITEMS, INSERT_MODIFIERS, INSERT_ORDER_EVENT, TAX_RATES } from '../place-statements';
import { amendOrder, type Amended } from './amend-order';
import * as statements from './amend-statements';

/** Changes orders after they were placed; the kitchen sees the difference until it acknowledges it, and the customer is told. */
@Injectable()
export class AmendService {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: OrderBranches,
    private readonly catalog: CatalogService,
    private readonly notices: StatusNotices,
  ) {}

  async amend(staff: SignedIn, orderId: string, wish: AmendOrderBody): Promise<OrderDto> {
    const { branch, conversationId } = await this.branches.find(staff, orderId);
    const menu = wish.add?.length ? await this.catalog.snapshot(branch, await this.catalog.version(branch.organizationId)) : undefined;
    const added = menu ? pricedLines(wish.add ?? [], menu, branch) : [];
    return this.database.transaction(async (tx) => {
      const { before, now, locked, locale } = await this.lock(tx, orderId, conversationId, wish.version);
      const amended = amendOrder(before, { ...wish, items: wish.items ?? [], added }, await termsOf(tx, before));
      if (!amended.ok) throw new Problem(amended.refusal.code, amended.refusal.detail);
      const order = { ...amended.value.order, version: locked + 1, amendedVersion: locked + 1, revision: before.revision + 1 };
      const turned = await moveDifference(tx, branch, before, order);
      const after = write(tx, staff, { before, order, differences: amended.value.differences, now });
      this.notices.tellAmended(tx, branch, after, amended.value.differences, locale);
      const dto = toOrderDto(after, businessDay(branch, now));
      const ledger = this.boards.ledger(branch.id);
      ledger.add('order.amended', now, { order: dto });
      await tellStock(tx, ledger, branch, now, turned);
      await ledger.flush(tx);
      return dto;
    });
  }

  private async lock(tx: Transaction, orderId: string, conversationId: string | null, version: number): Promise<{ before: OrderRecord; now: Date; locked: number; locale: Locale | null }> {
    const held = await hold(tx, orderId, conversationId);
    if (!held) throw new Problem('order-unknown', 'There is no such order.');
    const { order: before, now, locale } = held;
    if (before.version !== version) throw new Problem('version-conflict', `The order is at version ${before.version}, the change was decided on ${version}.`);
    return { before, now, locked: before.version, locale };
  }
}

async function termsOf(tx: Transaction, { id, organizationId, fulfilment }: OrderRecord): Promise<{ taxes: Taxes; firstPosition: number }> {
  const [taxes, first] = await Promise.all([
    tx.read<Taxes>(TAX_RATES, [organizationId, fulfilment]),
    tx.read<{ position: number }>(statements.FIRST_POSITION, [id]),
  ]);
  return { taxes: taxes.rows[0]!, firstPosition: first.rows[0]!.position };
}

function pricedLines(add: readonly AddedItem[], menu: MenuSnapshot, branch: Branch): PricedLine[] {
  const lines = add.map(({ productId, quantity, modifiers = [], parts, note = null }, index) => ({ id: index + 1, productId, quantity, modifiers, note, ...(parts && { parts: parts.map(wholePart) }) }));
  const facts = { currency: branch.currency, deliveryFee: 0 };
  const { priced, problems } = priceBasket({ ...emptyBasket('', 'pickup'), lines }, menu, facts, branch.defaultLocale);
  const [problem] = problems;
  if (!problem) return priced.lines;
  const field = { [`add.${problem.lineId - 1}`]: problem.code };
  if (problem.code === 'product-sold-out' || problem.code === 'part-sold-out') throw new Problem('product-sold-out', `${problem.name} is sold out.`, field);
  throw new Problem('invalid-request', `This cannot be ordered so: ${problem.code} ${problem.name}`.trim(), field);
}

function wholePart({ modifiers = [], ...part }: NonNullable<AddedItem['parts']>[number]) {
  return { ...part, modifiers };
}

/** Answers the products that ran out, or are there again, by the change. */
async function moveDifference(tx: Transaction, branch: Branch, before: OrderRecord, after: OrderRecord): Promise<string[]> {
  const { short, turned } = await moveStock(tx, branch.id, [...itemsHeld(after.items, 1), ...itemsHeld(before.items, -1)]);
  if (short.length > 0) throw new Problem('product-sold-out', 'There is not enough of it left.');
  return turned;
}

function write(tx: Transaction, staff: SignedIn, { before, order, differences, now }: Amended & { before: OrderRecord; now: Date }): OrderRecord {
  const { id, subtotal, discount, total, note, addressText, latitude, longitude, version, revision, items } = order;
  const isNew = ({ position }: OrderItemRecord) => !before.items.some((item) => item.position === position);
  const added = items.filter(isNew);
  tx.write(statements.UPDATE_AMENDED, [id, subtotal, discount, total, note, addressText, latitude, longitude, version, revision]);
  tx.write(statements.DELETE_ITEMS, [id, items.map(({ position }) => position)]);
  tx.write(statements.UPDATE_ITEM, [id, JSON.stringify(items.filter((item) => !isNew(item)))]);
  if (added.length > 0) tx.write(INSERT_ITEMS, [id, JSON.stringify(added)]);
  const modifiers = added.flatMap((item) => item.modifiers.map((modifier, index) => ({ itemPosition: item.position, position: index + 1, ...modifier })));
  if (modifiers.length > 0) tx.write(INSERT_MODIFIERS, [id, JSON.stringify(modifiers)]);
  if (order.charges.length > 0) {
    tx.write(statements.DELETE_CHARGES, [id]);
    writeCharges(tx, id, order.charges);
  }
  tx.write(statements.UPDATE_TERMS, [id, findTerms(order)]);
  tx.write(statements.UPDATE_DUE, [id, total]);
  tx.write(statements.INSERT_AMENDMENT, [id, version, now, 'staff', staff.staffId, JSON.stringify(differences)]);
  tx.write(INSERT_ORDER_EVENT, [id, version, 'amended', before.status, order.status, 'staff', staff.staffId, null, now, null]);
  return { ...order, amendments: [...order.amendments, { version, at: now.toISOString(), by: 'staff', differences }] };
}
