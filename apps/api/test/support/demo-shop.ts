import { ROUTES, type OrderDto, type PageDto } from '@sofra/contracts';
import { SimulatorClient } from '../../../simulator/src/simulator-client';
import { Customer } from './customer';
import { dropDatabase, emptyDatabase } from './database';
import { ApiProcess, freePorts, SimulatorProcess } from './processes';

/** The demo shop as real processes: the simulated platform and an API, on a database of their own unless one is given. */
export class DemoShop {
  private constructor(
    readonly api: ApiProcess,
    readonly simulator: SimulatorProcess,
    readonly databaseUrl: string,
    private readonly isOurs: boolean,
  ) {}

  static async open({ databaseUrl, ...env }: { databaseUrl?: string; REDIS_URL?: string } = {}): Promise<DemoShop> {
    const [apiPort, simulatorPort] = (await freePorts(2)) as [number, number];
    const url = databaseUrl ?? (await emptyDatabase());
    const simulator = new SimulatorProcess(simulatorPort, apiPort);
    const api = new ApiProcess(apiPort, simulatorPort, url, env);
    const shop = new DemoShop(api, simulator, url, databaseUrl === undefined);
    await Promise.all([simulator.start(), api.start()]);
    return shop;
  }

  get phones(): SimulatorClient {
    return new SimulatorClient(this.simulator.address);
  }

  /** Customers who each order a lahmacun, all at once; answers when everybody has a number. */
  async serve(count: number, from = 1): Promise<number[]> {
    const orders = Array.from({ length: count }, async (_, index) => {
      const customer = await Customer.withPhone(this.phones, `Müşteri ${from + index}`);
      return customer.order(['Lahmacun'], `Moda Cad. ${from + index}`);
    });
    return Promise.all(orders);
  }

  /** All orders as the database has them. */
  async orders(): Promise<OrderDto[]> {
    const cookie = await this.api.signIn();
    return (await this.api.get<PageDto<OrderDto>>(`${ROUTES.orders}?limit=200`, cookie)).items;
  }

  async close(): Promise<void> {
    await Promise.all([this.api.kill(), this.simulator.kill()]);
    if (this.isOurs) await dropDatabase(this.databaseUrl);
  }
}

/** Orders in an order of their own, to compare what two places have. */
export function byId(orders: Iterable<OrderDto>): OrderDto[] {
  return [...orders].sort((a, b) => (a.id < b.id ? -1 : 1));
}
