import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TickerService } from '../../ticker/ticker.service';
import { PriceChanges } from './price-changes.service';

const EVERY_MS = 5_000;

/** New prices begin when they were meant to. */
@Injectable()
export class PriceChangesJobs implements OnModuleInit {
  constructor(
    private readonly ticker: TickerService,
    private readonly changes: PriceChanges,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'change prices', everyMs: EVERY_MS, on: 'leader', run: (now) => this.changes.applyDue(now) });
  }
}
