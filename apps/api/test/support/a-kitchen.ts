import type { Fulfilment } from '@sofra/contracts';
import type { OrderDraft, PricedLine } from '@sofra/domain';
import type { Branch } from '../../src/branches/branch';
import { BranchesService } from '../../src/branches/branches.service';
import { newId } from '../../src/common/ids';
import type { Database } from '../../src/database/database';

/** A branch that cooks: two products, one of them counted, and a tax rate. */
export interface Kitchen {
  organizationId: string;
  branch: Branch;
  /** Counted in `stock`: 20 are left. */
  lahmacunId: string;
  durumId: string;
  /** Of the dürüm. */
  cheeseId: string;
}

/** A customer with a conversation at the branch. */
export interface Guest {
  customerId: string;
  conversationId: string;
  phone: string;
}

/** Opens an organization with one branch. */
export async function aKitchen(database: Database, { silenced = [] as string[] } = {}): Promise<Kitchen> {
  const kitchen = { organizationId: newId(), lahmacunId: newId(), durumId: newId(), cheeseId: newId() };
  const { organizationId, lahmacunId, durumId, cheeseId } = kitchen;
  const [categoryId, groupId] = [newId(), newId()];
  const run = (text: string, values: unknown[]) => database.pool.query(text, values);
  await run(`INSERT INTO organizations (id, name) VALUES ($1, 'Usta Döner')`, [organizationId]);
  await run('INSERT INTO menu_versions (organization_id) VALUES ($1)', [organizationId]);
  await run(`INSERT INTO tax_rates (organization_id, tax_class, fulfilment, basis_points) VALUES ($1, 'food', 'delivery', 1000), ($1, 'food', 'pickup', 1000)`, [organizationId]);
  await run('INSERT INTO categories (id, organization_id) VALUES ($1, $2)', [categoryId, organizationId]);
  await run(
    `INSERT INTO products (id, organization_id, category_id, price, is_stock_counted) VALUES ($1, $3, $4, 9000, true), ($2, $3, $4, 18000, false)`,
    [lahmacunId, durumId, organizationId, categoryId],
  );
  await run('INSERT INTO modifier_groups (id, organization_id, max_choices) VALUES ($1, $2, 3)', [groupId, organizationId]);
  await run('INSERT INTO modifiers (id, group_id, price_delta) VALUES ($1, $2, 1500)', [cheeseId, groupId]);
  const branch = await aBranch(database, organizationId, { silenced });
  await run('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 20)', [branch.id, lahmacunId]);
  return { ...kitchen, branch };
}

/** Opens another branch of an organization. */
export async function aBranch(database: Database, organizationId: string, { silenced = [] as string[] } = {}): Promise<Branch> {
  const id = newId();
  const run = (text: string, values: unknown[]) => database.pool.query(text, values);
  await run(`INSERT INTO branches (id, organization_id, name, phone) VALUES ($1, $2, 'Kadıköy', '+90 216 555 01 01')`, [id, organizationId]);
  await run('INSERT INTO branch_counters (branch_id) VALUES ($1)', [id]);
  await run('INSERT INTO branch_status_messages (branch_id, status, is_on) SELECT $1, unnest($2::text[]), false', [id, silenced]);
  const branch = await new BranchesService(database).byId(id);
  if (!branch) throw new Error('the branch that was just made is not there');
  return branch;
}

let guests = 0;

/** Somebody who has talked to the branch. */
export async function aGuest(database: Database, { organizationId, branch }: Pick<Kitchen, 'organizationId' | 'branch'>): Promise<Guest> {
  const guest = { customerId: newId(), conversationId: newId(), phone: `+90532${String(++guests).padStart(7, '0')}` };
  await database.pool.query(`INSERT INTO customers (id, organization_id, wa_id, name, locale) VALUES ($1, $2, $3, 'Ayşe', 'tr')`, [
    ...[guest.customerId, organizationId, guest.phone.slice(1)],
  ]);
  await database.pool.query('INSERT INTO conversations (id, organization_id, branch_id, customer_id, last_inbound_at) VALUES ($1, $2, $3, $4, now())', [
    ...[guest.conversationId, organizationId, branch.id, guest.customerId],
  ]);
  return guest;
}

/** A delivery of two lahmacuns and a dürüm with cheese: 375.00 and 20.00 for the courier. */
export function aDraft(kitchen: Kitchen, parts: Partial<OrderDraft> = {}): OrderDraft {
  const basketId = parts.basketId ?? newId();
  const fulfilment: Fulfilment = parts.fulfilment ?? 'delivery';
  const charges = fulfilment === 'delivery' ? [{ kind: 'delivery' as const, amount: 2_000 }] : [];
  const lahmacun = aLine({ lineId: 1, productId: kitchen.lahmacunId, name: 'Lahmacun', quantity: 2, unitPrice: 9_000, total: 18_000 });
  const subtotal = 37_500;
  const total = subtotal + charges.reduce((sum, { amount }) => sum + amount, 0);
  return {
    orderId: newId(),
    basketId,
    fulfilment,
    tableLabel: null,
    address: fulfilment === 'delivery' ? { addressId: null, text: 'Moda Cad. 12/3', latitude: 40.98, longitude: 29.02 } : null,
    customerName: 'Ayşe',
    note: 'zile basmayın',
    couponCode: null,
    paymentMethod: 'cash',
    wayMinutes: null,
    schedule: null,
    priced: { basketId, revision: 1, currency: 'TRY', lines: [lahmacun, durum(kitchen)], subtotal, discount: 0, couponCode: null, charges, total },
    ...parts,
  };
}

function durum({ durumId, cheeseId }: Kitchen): PricedLine {
  const cheese = { modifierId: cheeseId, groupId: newId(), name: 'Kaşar', price: 1_500, quantity: 1, isRemoval: false };
  return aLine({ lineId: 2, productId: durumId, name: 'Tavuk Döner Dürüm', unitPrice: 18_000, modifiers: [cheese], total: 19_500, note: 'az pişmiş' });
}

function aLine(parts: Partial<PricedLine>): PricedLine {
  return {
    ...{ lineId: 1, productId: '', name: '', quantity: 1, unitPrice: 0, modifiers: [], total: 0, discountShare: 0 },
    ...{ taxClass: 'food', station: null, note: null },
    ...parts,
  };
}
