import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TickerService } from '../../ticker/ticker.service';
import { AutoAccept } from './auto-accept.service';

/** Looks every second for orders that are accepted by themselves, however they came: from a chat, by telephone, or because their time has come. */
@Injectable()
export class AutoAcceptJob implements OnModuleInit {
  constructor(
    private readonly ticker: TickerService,
    private readonly orders: AutoAccept,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'accept orders', everyMs: 1_000, on: 'leader', run: (now) => this.orders.acceptWaiting(now) });
  }
}
