import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BoardMode, ScreenCheckDto } from '@sofra/contracts';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { FORGET_CODES, FORGET_HEARTBEATS, HEARTBEAT } from './screen-statements';

const DAY_MS = 24 * 60 * 60_000;
// A tablet that was away for longer is not missed any more.
const KEPT_DAYS = 7;

/** Who says that it lives. */
export interface Living {
  branchId: string;
  screenId: string;
  pairedScreenId: string | null;
  name: string;
  mode: BoardMode;
  station: string | null;
}

/** When each screen last said that it lives, and how it found itself. */
@Injectable()
export class HeartbeatsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ticker: TickerService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'forget silent screens', everyMs: DAY_MS / 24, on: 'leader', run: (now) => this.forget(now) });
  }

  async record({ branchId, screenId, pairedScreenId, name, mode, station }: Living, check: ScreenCheckDto): Promise<void> {
    const who = [branchId, screenId, pairedScreenId, name, mode, station, this.clock.now()];
    await this.database.query(HEARTBEAT, [...who, check.audio, check.wakeLock, check.clockOffsetMs, check.battery, check.charging, check.visible]);
  }

  private async forget(now: Date): Promise<void> {
    await this.database.query(FORGET_HEARTBEATS, [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);
    await this.database.query(FORGET_CODES, [now]);
  }
}
