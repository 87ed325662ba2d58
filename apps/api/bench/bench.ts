import pg from 'pg';
import { ApiMeter } from './api-meter';
import { CpuMeter } from './cpu-meter';
import { closedLoop } from './closed-loop';
import { measureBoard, PayTaps } from './measure-board';
import { measureAnswers, measureTurns, talker, type TurnRates } from './measure-turns';
import type { Durations } from './measured';
import type { Wire } from './phone';
import { PlainSql } from './plain-sql';
import type { RecordedConversation } from './recorded-conversation';
import { recordConversation } from './recorded-conversation';
import { type Owner, Screens } from './screens';

/** A running API with its database, and both ends of the wire. */
export interface Shop {
  apiUrl: string;
  databaseUrl: string;
  postgresPid: number;
  owner: Owner;
  wire: Wire;
}

/** How long each measurement takes, seconds. */
export interface Pace {
  turns: number;
  answers: number;
  board: number;
}

/** All that one round of measurements tells. */
export interface Figures {
  /** By how many customers talk at the same time. */
  turns: Map<number, TurnRates>;
  answers: Durations;
  board: Durations;
  idleBytes: number;
  mostBytes: number;
}

export const CUSTOMERS = [16, 64] as const;
export const SCREENS = 50;
export const ORDERS_PER_SECOND = 20;
const WARM_UP_SECONDS = 3;
/** Each way in which people begin. */
const RECORDINGS = 2;

/** Measures one shop, as often as asked for. */
export class ShopBench {
  private readonly database: pg.Pool;
  private readonly meter: ApiMeter;
  private recorded: RecordedConversation[] = [];

  constructor(
    private readonly shop: Shop,
    private readonly say: (line: string) => void,
  ) {
    this.database = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 });
    this.meter = new ApiMeter(shop.apiUrl);
  }

  /** One round; the first one also tells the memory of an API that has only just started. */
  async measure(pace: Pace): Promise<Figures> {
    const taps = new PayTaps();
    const screens = new Screens(this.shop.apiUrl, this.shop.owner, (event) => taps.told(event));
    this.say(`${SCREENS} screens sign in`);
    await screens.open(SCREENS);
    const { residentBytes: idleBytes } = await this.meter.read();
    this.meter.watch();
    await this.prepare();
    const board = await this.board(taps, pace);
    screens.close();
    const answers = await this.answers(pace);
    const turns = await this.turns(pace);
    return { turns, answers, board, idleBytes, mostBytes: this.meter.stop() };
  }

  async close(): Promise<void> {
    await this.database.end();
  }

  private async prepare(): Promise<void> {
    if (this.recorded.length > 0) return;
    for (let each = 0; each < RECORDINGS; each++) this.recorded.push(await recordConversation(this.database, this.shop.wire));
    await closedLoop(CUSTOMERS[0], WARM_UP_SECONDS, () => talker(this.shop.wire));
    await this.clearBoard();
    // What autovacuum does within the first minute of any shop: until then the planner takes every table for empty.
    await this.database.query('VACUUM (ANALYZE)');
  }

  private async board(taps: PayTaps, pace: Pace): Promise<Durations> {
    this.say(`${ORDERS_PER_SECOND} orders a second to ${SCREENS} screens`);
    const durations = await measureBoard(this.shop.wire, taps, SCREENS, ORDERS_PER_SECOND, pace.board);
    await this.clearBoard();
    return durations;
  }

  private async answers(pace: Pace): Promise<Durations> {
    this.say('one customer talks');
    return measureAnswers(this.shop.wire, pace.answers);
  }

  private async turns(pace: Pace): Promise<Map<number, TurnRates>> {
    const plain = new PlainSql(this.shop.databaseUrl, this.recorded);
    const cpu = new CpuMeter(this.meter, this.shop.postgresPid);
    const turns = new Map<number, TurnRates>();
    for (const customers of CUSTOMERS) {
      this.say(`${customers} customers talk, beside the same as plain SQL`);
      turns.set(customers, await measureTurns(this.shop.wire, plain, cpu, customers, pace.turns));
      await this.clearBoard();
    }
    await plain.close();
    return turns;
  }

  // No kitchen has thousands of open tickets: what was ordered so far was delivered yesterday, where no board looks.
  private async clearBoard(): Promise<void> {
    await this.database.query(`UPDATE orders SET status = 'delivered', status_at = now() - interval '1 day' WHERE status = 'placed'`);
  }
}
