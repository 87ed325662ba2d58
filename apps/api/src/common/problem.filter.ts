import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { discardRest } from './discard-rest';
import { toProblem } from './to-problem';

/** Every error of every route leaves as `{code, detail, fields?}`; what nobody expected is logged, not shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const problem = toProblem(error);
    if (problem.status >= 500) this.report(error, http.getRequest<FastifyRequest>());
    const reply = http.getResponse<FastifyReply>();
    if (problem.code === 'payload-too-large') await discardRest(http.getRequest<FastifyRequest>().raw);
    if (!reply.sent) void reply.status(problem.status).header('cache-control', 'no-store').send(problem.toDto());
  }

  private report(error: unknown, { method, url }: FastifyRequest): void {
    const path = url.split('?')[0];
    this.log.error(`${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
