import pg from 'pg';
import { SimulatorClient } from '../../../simulator/src/simulator-client';
import { Customer } from '../support/customer';
import { dropDatabase, emptyDatabase } from '../support/database';
import { ApiProcess, freePorts, SimulatorProcess } from '../support/processes';

const CUSTOMERS = 100;
const AT_ONCE = 25;
const KILLS = 10;
// A customer hears four replies; the kills fall evenly among them, each into whatever the others are doing just then.
const REPLIES_BETWEEN_KILLS = Math.floor((CUSTOMERS * 4) / (KILLS + 1));

const DISHES = [
  ['Ayran', 'Lahmacun'],
  ['Lahmacun', 'Ayran'],
];
const TOTAL = 13_000;

interface OrderRow {
  name: string;
  number: number;
  total: number;
  lines: string[];
}

describe('the API, killed outright ten times during a hundred orders', () => {
  let databaseUrl: string;
  let database: pg.Client;
  let api: ApiProcess;
  let simulator: SimulatorProcess;

  beforeAll(async () => {
    const [apiPort, simulatorPort] = (await freePorts(2)) as [number, number];
    databaseUrl = await emptyDatabase();
    simulator = new SimulatorProcess(simulatorPort, apiPort);
    api = new ApiProcess(apiPort, simulatorPort, databaseUrl);
    await Promise.all([simulator.start(), api.start()]);
    database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await Promise.all([api.kill(), simulator.kill()]);
    await dropDatabase(databaseUrl);
  });

  /** Kills and restarts the API as replies come in, each time when the next share of them has been heard. */
  class Reaper {
    kills = 0;
    private heard = 0;
    private underway: Promise<void> = Promise.resolve();

    hear = (): void => {
      this.heard++;
      if (this.kills >= KILLS || this.heard < (this.kills + 1) * REPLIES_BETWEEN_KILLS) return;
      this.kills++;
      this.underway = this.underway.then(() => api.kill()).then(() => api.start());
    };

    done(): Promise<void> {
      return this.underway;
    }
  }

  async function serveAll(customers: Customer[]): Promise<Map<string, number>> {
    const numbers = new Map<string, number>();
    const queue = customers.entries();
    const serve = async () => {
      for (const [index, customer] of queue) numbers.set(customer.name, await customer.order(DISHES[index % 2]!, `Moda Cad. ${index + 1}`));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, serve));
    return numbers;
  }

  it('leaves every customer with exactly one order, a sequence without gaps, and at most one doubled reply each', async () => {
    const reaper = new Reaper();
    const phones = new SimulatorClient(simulator.address);
    const names = Array.from({ length: CUSTOMERS }, (_, index) => `Müşteri ${index + 1}`);
    const customers = await Promise.all(names.map((name) => Customer.withPhone(phones, name, reaper.hear)));

    const numbers = await serveAll(customers);
    await reaper.done();

    const { rows: orders } = await database.query<OrderRow>(`
      SELECT o.customer_name AS name, o.number, o.total, array_agg(i.quantity || ' ' || i.name ORDER BY i.position) AS lines
      FROM orders o JOIN order_items i ON i.order_id = o.id GROUP BY o.id`);
    expect(reaper.kills).toBe(KILLS);
    expect(orders).toHaveLength(CUSTOMERS);
    for (const [index, name] of names.entries()) {
      const order = orders.find((each) => each.name === name);
      expect(order).toEqual({ name, number: numbers.get(name), total: TOTAL, lines: DISHES[index % 2]!.map((dish) => `1 ${dish}`) });
    }
    expect(new Set(orders.map(({ number }) => number)).size).toBe(CUSTOMERS);

    const { rows: sequences } = await database.query(`
      SELECT c.seq::int AS counted, count(e.seq)::int AS events, coalesce(max(e.seq), 0)::int AS highest
      FROM branch_counters c LEFT JOIN board_events e USING (branch_id) GROUP BY c.branch_id, c.seq`);
    for (const { counted, events, highest } of sequences) expect([counted, highest]).toEqual([events, events]);

    // A customer lives through several crashes, but each may double only what was being sent to him just then.
    const doubles = await Promise.all(customers.map((customer) => customer.doubles()));
    expect(Math.max(...doubles)).toBeLessThanOrEqual(KILLS);
    expect(doubles.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(KILLS * AT_ONCE);

    const { rows: inbound } = await database.query(`SELECT status, count(*)::int FROM inbound_messages WHERE status <> 'processed' GROUP BY status`);
    expect(inbound).toEqual([]);
    const refusals = (await phones.refusals()).map(({ message }) => message);
    expect(refusals).toEqual([]);
  });
});
