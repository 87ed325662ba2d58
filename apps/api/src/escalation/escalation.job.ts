import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TickerService } from '../ticker/ticker.service';
import { EscalationService } from './escalation.service';
import { Watch } from './watch';

/** Looks every second which orders nobody cares for. */
@Injectable()
export class EscalationJob implements OnModuleInit {
  private readonly watch = new Watch();

  constructor(
    private readonly ticker: TickerService,
    private readonly escalation: EscalationService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'escalate orders', everyMs: 1_000, on: 'leader', run: (now) => this.escalation.climbDue(now, this.watch.since(now)) });
  }
}
