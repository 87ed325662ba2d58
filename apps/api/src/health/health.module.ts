import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DatabaseIndicator } from './database.indicator';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

@Module({
  // Its own log of a failed check would be an error a second while the database is away; the monitor that asked knows.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [DatabaseIndicator, Readiness],
  exports: [Readiness],
})
export class HealthModule {}
