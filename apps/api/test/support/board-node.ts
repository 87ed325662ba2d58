import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '@sofra/contracts';
import { createApplication } from '../../src/application';
import type { BoardLedger } from '../../src/board/board-ledger';
import { BoardService } from '../../src/board/board.service';
import { newId } from '../../src/common/ids';
import { loadEnv } from '../../src/config/env';
import { Database, openDatabase } from '../../src/database/database';
import type { Transaction } from '../../src/database/transaction';
import { ENTITIES } from '../../src/entities';
import { OrdersService, type PlacedOrder, type PlaceOrder } from '../../src/orders/orders.service';
import { SessionsService } from '../../src/staff/sessions.service';
import { StaffEntity } from '../../src/staff/staff.entity';
import { aDraft, type Kitchen } from './a-kitchen';
import { BoardScreen } from './board-screen';

// Nobody listens there: what customers are told stays in the outbox.
const NO_CLOUD_API = 'http://127.0.0.1:9';

/** One API process as far as boards can tell, on a database that it may share with other nodes. */
export class BoardNode {
  private readonly screens: BoardScreen[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly address: string,
  ) {}

  static async start(databaseUrl: string, more: Record<string, string> = {}): Promise<BoardNode> {
    const whatsapp = { WHATSAPP_API_URL: NO_CLOUD_API, WHATSAPP_PHONE_NUMBER_ID: '1', WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_SECRET: 's', WHATSAPP_VERIFY_TOKEN: 'v', SECRETS_KEY: `k1:${'ab'.repeat(32)}` };
    const env = loadEnv({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', ...whatsapp, ...more });
    const app = await createApplication(env, await openDatabase({ url: databaseUrl, entities: ENTITIES }));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new BoardNode(app, `http://127.0.0.1:${port}`);
  }

  /** Signs somebody new in; answers the cookie. */
  async signIn(organizationId: string, role: StaffEntity['role'] = 'kitchen'): Promise<string> {
    const staff = { id: newId(), organizationId, email: `${newId()}@usta.test`, passwordHash: 'none', role };
    await this.get(Database).repository(StaffEntity).insert(staff);
    return `${SESSION_COOKIE}=${await this.get(SessionsService).open(staff.id, undefined)}`;
  }

  /** Something of the running application. */
  get<T>(what: Type<T>): T {
    return this.app.get(what, { strict: false });
  }

  /** One transaction of this node with a branch's ledger. */
  inTransaction<T>(branchId: string, work: (tx: Transaction, ledger: BoardLedger) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(async (tx) => {
      const ledger = this.get(BoardService).ledger(branchId);
      const result = await work(tx, ledger);
      await ledger.flush(tx);
      return result;
    });
  }

  /** Places an order over the counter of this node. */
  place(kitchen: Kitchen, parts: Partial<PlaceOrder> = {}): Promise<PlacedOrder> {
    const order = { branch: kitchen.branch, draft: aDraft(kitchen), channel: 'counter', customerId: null, conversationId: null, customerPhone: null, now: new Date(), ...parts } as const;
    return this.inTransaction(kitchen.branch.id, (tx, ledger) => this.get(OrdersService).place(tx, ledger, order));
  }

  /** A screen in front of this node, not yet connected. */
  screen(cookie: string): BoardScreen {
    const screen = new BoardScreen(this.address, cookie);
    this.screens.push(screen);
    return screen;
  }

  async stop(): Promise<void> {
    for (const screen of this.screens) screen.disconnect();
    await this.app.close();
  }
}
