import type { OrderStatus } from '@sofra/contracts';
import { addManyOrders, ORGANIZATION } from '../../bench/search/many-orders';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { ADD_MONTH_TERMS } from '../database/migrations/1795800120001-AddMonthTerms';
import { MenuNamesService } from '../menu-names/menu-names.service';
import type { OrderFilter } from './order-filter';
import { OrdersReader } from './orders-reader';

interface Row {
  id: string;
  day: string;
  name: string;
  status: OrderStatus;
  coupon: string | null;
  dishes: string[];
}

// More than twice what is walked before the index of terms is asked.
const ORDERS = 5_000;

// A dish of long ago, an order for next month, and orders of one moment, which only their ids tell apart.
const OF_MONTH = `SELECT lexeme FROM unnest(t.terms) WHERE lexeme ~ '^(month|[0-9]{4}-[0-9]{2})='`;
const CHANGES = [
  `UPDATE order_terms t SET terms = ts_delete(t.terms, ARRAY(${OF_MONTH}))`,
  `UPDATE order_terms t SET terms = t.terms || array_to_tsvector(ARRAY['eskiyemek']) FROM orders o WHERE o.id = t.order_id AND o.number < 400`,
  `UPDATE orders SET business_day = business_day + 40 WHERE number = ${ORDERS}`,
  ADD_MONTH_TERMS,
  `UPDATE orders SET placed_at = date_trunc('day', placed_at)`,
];

describe(`${OrdersReader.name}, among many orders`, () => {
  let db: TestDatabase;
  let reader: OrdersReader;
  let rows: Row[];

  beforeAll(async () => {
    db = await testDatabase();
    await addManyOrders(db.url, ORDERS);
    for (const statement of CHANGES) await db.database.pool.query(statement);
    rows = await everyOrder();
    reader = new OrdersReader(db.database, new BranchesService(db.database), new Clock(), new MenuNamesService(db.database));
  });
  afterAll(() => db.drop());

  async function everyOrder(): Promise<Row[]> {
    const found = await db.database.pool.query<Row>(`
      SELECT o.id, o.business_day::text AS day, lower(translate(o.customer_name, 'İı', 'ii')) AS name, o.status, o.coupon_code AS coupon,
        (SELECT array_agg(lower(i.name)) FROM order_items i WHERE i.order_id = o.id) || CASE WHEN o.number < 400 THEN '{eskiyemek}' ELSE '{}' END::text[] AS dishes
      FROM orders o ORDER BY o.business_day DESC, o.placed_at DESC, o.id DESC`);
    return found.rows;
  }

  /** What the filter means, said once more without any index. */
  function expected({ q = '', status, coupon, from = '', to = '9' }: OrderFilter): string[] {
    const words = q.split(' ');
    const isMeant = ({ name, dishes }: Row) => words.every((word) => [...name.split(' '), ...dishes].some((each) => each.startsWith(word)));
    return rows
      .filter((row) => isMeant(row) && (!status || status.includes(row.status)) && (!coupon || row.coupon === coupon) && row.day >= from && row.day <= to)
      .map(({ id }) => id);
  }

  async function pages(filter: OrderFilter, limit: number): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await reader.list(ORGANIZATION, { ...filter, limit, after });
      ids.push(...items.map(({ id }) => id));
      after = next ?? undefined;
    } while (after !== undefined);
    return ids;
  }

  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  it.each<[string, OrderFilter, number]>([
    ['a rare surname', { q: 'soyadi1900' }, 50],
    ['beginnings of a name and a surname', { q: 'isim3 soyadi1' }, 7],
    ['a rare dish', { q: 'yemek58' }, 20],
    ['a favourite dish and a rare surname', { q: 'yemek1 soyadi19' }, 5],
    ['a dish that was given up long ago', { q: 'eskiyemek' }, 50],
    ['a dish that was given up, of a few months', { q: 'eskiyemek', from: day(1080), to: day(1030) }, 10],
    ['a dish in a state', { q: 'yemek5', status: ['cancelled', 'undelivered'] }, 10],
    ['a coupon', { coupon: 'KOD3' }, 5],
    ['nobody', { q: 'kimse' }, 50],
    ['everybody up to a year ago', { q: 'isim', to: day(365) }, 400],
  ])('lists %s page by page: each once, none left out, newest first', async (_, filter, limit) => {
    expect(await pages(filter, limit)).toEqual(expected(filter));
  });
});
