import { BranchesService } from '../../src/branches/branches.service';
import { Clock } from '../../src/common/clock';
import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { ENTITIES } from '../../src/entities';
import { MenuNamesService } from '../../src/menu-names/menu-names.service';
import { lookUpOrders, type OrderPage, walkOrders } from '../../src/orders/find-statements';
import { lookBack } from '../../src/orders/look-back';
import { OrdersReader } from '../../src/orders/orders-reader';
import { addManyOrders, ORGANIZATION } from './many-orders';

const TIMES = 40;
const BRANCH = '00000000-0000-4000-8000-000000000011';

/** What people look for; the number makes every look another one. */
const LOOKS: readonly [string, (time: number) => Partial<OrderPage>][] = [
  ['first page', () => ({})],
  ['order number', (time) => ({ q: `#${900_000 + time}` })],
  ['name everybody has', () => ({ q: 'isim0' })],
  ['rare surname', (time) => ({ q: `soyadi${1_900 + time}` })],
  ['name and surname', (time) => ({ q: `İSİM${time} soyadı${time}` })],
  ['end of a phone, 4 digits', (time) => ({ q: String(1_000 + time * 7) })],
  ['end of a phone, 7 digits', (time) => ({ q: String(4_561_000 + time * 7) })],
  ['favourite dish', () => ({ q: 'yemek1' })],
  ['rare dish', (time) => ({ q: `yemek${58 + (time % 3)}` })],
  ['favourite dish, rare surname', (time) => ({ q: `yemek1 soyadi${1_900 + time}` })],
  ['no such word', (time) => ({ q: `yok${time}` })],
  ['a week two years ago', () => ({ from: daysAgo(730), to: daysAgo(724) })],
  ['cancelled', () => ({ status: ['cancelled'] })],
  ['undelivered', () => ({ status: ['undelivered'] })],
  ['open ones', () => ({ status: ['placed', 'preparing', 'ready', 'out-for-delivery'] })],
  ['a state nobody is in', () => ({ status: ['rejected'] })],
  ['pickup', () => ({ fulfilment: ['pickup'] })],
  ['meal card', () => ({ payment: ['meal-card'] })],
  ['counter', () => ({ channel: ['counter'] })],
  ['a branch', () => ({ branchId: BRANCH })],
  ['a coupon', (time) => ({ coupon: `KOD${time}` })],
  ['cancelled, name, a month', () => ({ status: ['cancelled'], q: 'isim2', from: daysAgo(400), to: daysAgo(370) })],
];

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Writes the orders, asks for each look many times, and answers a table. */
export async function measureSearch(databaseUrl: string, orders: number, say: (line: string) => void): Promise<string> {
  await migrate(databaseUrl);
  say(`${orders.toLocaleString('en')} orders are written`);
  await addManyOrders(databaseUrl, orders);
  const database = await openDatabase({ url: databaseUrl, entities: ENTITIES });
  const reader = new OrdersReader(database, new BranchesService(database), new Clock(), new MenuNamesService(database));
  const lines = [];
  for (const [name, look] of LOOKS) {
    const took: number[] = [];
    let found = 0;
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now();
      found += (await reader.list(ORGANIZATION, { limit: 50, ...look(time) })).items.length;
      took.push(performance.now() - began);
    }
    const page = { limit: 51, ...look(1) };
    const hasTerms = page.q || page.coupon || page.channel || page.payment || page.branchId || page.fulfilment;
    const lookUps = hasTerms ? lookBack(page.to ?? daysAgo(0), page.from ?? daysAgo(1095)).map((months) => lookUpOrders(ORGANIZATION, page, months)) : [];
    const plans = await Promise.all([walkOrders(ORGANIZATION, page), ...lookUps].map(async ({ text, values }) => {
      return (await database.pool.query<Record<'QUERY PLAN', string>>(`EXPLAIN ${text}`, values)).rows.map((row) => row['QUERY PLAN']).join('\n');
    }));
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.min(TIMES - 1, Math.floor(share * TIMES))]!.toFixed(1);
    const scans = plans.some((plan) => /Seq Scan on (orders|order_)/.test(plan)) ? 'YES' : 'none';
    lines.push(`| ${name} | ${(found / TIMES).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${scans} |`);
  }
  await database.close();
  return ['| look | found | p50 ms | p95 ms | sequential scans |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}
