import { Global, Module } from '@nestjs/common';
import { TickerModule } from '../ticker/ticker.module';
import { IdempotencyService } from './idempotency.service';

/** Global, because every room that creates something has routes that take keys. */
@Global()
@Module({ imports: [TickerModule], providers: [IdempotencyService], exports: [IdempotencyService] })
export class IdempotencyModule {}
