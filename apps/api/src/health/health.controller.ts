import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { ROUTES } from '@sofra/contracts';
import type { FastifyReply } from 'fastify';
import { Problem } from '../common/problem';
import { DatabaseIndicator } from './database.indicator';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

/** For balancers and monitors. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs; says nothing about what it depends on, since restarting it would not mend that. */
  @Get(ROUTES.live)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get(ROUTES.ready)
  @Header('cache-control', 'no-store')
  async ready(): Promise<HealthCheckResult> {
    if (this.readiness.isStopping) throw new Problem('unavailable', 'This process is shutting down.');
    return this.health.check([() => this.database.check()]);
  }

  @Get(ROUTES.metrics)
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.render();
  }
}
