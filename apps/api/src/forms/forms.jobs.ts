import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TickerService } from '../ticker/ticker.service';
import { FormPublisher } from './form-publisher';

// Quick enough for an owner who waits for it, slow enough for a menu that is being edited.
const EVERY_MS = 3_000;

@Injectable()
export class FormsJobs implements OnModuleInit {
  constructor(
    private readonly ticker: TickerService,
    private readonly publisher: FormPublisher,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'publish forms', everyMs: EVERY_MS, on: 'leader', run: (now) => this.publisher.publishDue(now) });
  }
}
