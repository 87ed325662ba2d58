import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DishTime, likeLoads, promiseIn, promiseMinutes, promiseParts, type PromiseParts } from '@sofra/domain';
import { busyMinutesAt } from '../branches/busy';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { DISH_TIMES, FORGET_PREP_TIMES, PROMISE_FACTS } from './promise-statements';

const HOUR_MS = 60 * 60_000;

interface Facts {
  load: number;
  usualMinutes: number;
  busyMinutes: number | null;
  busyUntil: Date | null;
  deliveryMinutes: number;
}

/** What an order could be promised for if it were accepted now, and why. */
export interface Suggestion {
  promisedAt: string;
  minutes: number;
  parts: PromiseParts;
}

/** Promised times out of how long dishes took lately, at this load, at this branch. */
@Injectable()
export class PromisesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ticker: TickerService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'forget prep times', everyMs: HOUR_MS, on: 'leader', run: (now) => this.database.query(FORGET_PREP_TIMES, [now]) });
  }

  /** A time that a cook named on a screen without a network may have passed before it arrived; then nobody named one. */
  stillAhead(moment: string | undefined): string | undefined {
    return moment && Date.parse(moment) > this.clock.now().getTime() ? moment : undefined;
  }

  /** Undefined when the branch has no such order. */
  async suggest(branchId: string, orderId: string): Promise<Suggestion | undefined> {
    const now = this.clock.now();
    const facts = (await this.database.query<Facts & Record<string, unknown>>(PROMISE_FACTS, [branchId, orderId])).rows[0];
    if (!facts) return undefined;
    const dishes = await this.database.query<DishTime & Record<string, unknown>>(DISH_TIMES, [branchId, orderId, now, ...likeLoads(facts.load)]);
    const parts = promiseParts(dishes.rows, { ...facts, busyMinutes: busyMinutesAt(facts, now) });
    const promisedAt = promiseIn(now.getTime(), promiseMinutes(parts));
    return { promisedAt: new Date(promisedAt).toISOString(), minutes: promiseMinutes(parts), parts };
  }
}
