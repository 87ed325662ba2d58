import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { BODY_LIMIT, parseBodies } from './common/body-parser';
import { describeApi } from './common/describe-api';
import { checkOrigins } from './common/origin-check';
import { ProblemFilter } from './common/problem.filter';
import { QuietStart } from './common/quiet-start';
import { toProblem } from './common/to-problem';
import { validation } from './common/validation';
import type { Env } from './config/env';
import type { Database } from './database/database';
import { measureRequests } from './health/measure-requests';
import { boardSocketAdapter } from './realtime/board-socket-adapter';
import { addSecurityHeaders } from './web/security-headers';
import { serveWeb } from './web/serve-web';

// Balancers and containers' networks; a client on the open internet cannot claim another address or protocol.
const TRUSTED_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** The API with the web app, ready to listen. */
export async function createApplication(env: Env, database: Database): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: TRUSTED_PROXIES,
    forceCloseConnections: 'idle',
    // A URL that is none never reaches a route, nor its filters.
    frameworkErrors: (error: Error, _: FastifyRequest, reply: FastifyReply) => void reply.status(400).send(toProblem(error).toDto()),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env, database), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new QuietStart(app.get(Logger)));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation());
  app.useWebSocketAdapter(await boardSocketAdapter(app, env));
  measureRequests(app);
  parseBodies(app);
  checkOrigins(app);
  await app.register(cookie as never);
  await addSecurityHeaders(app);
  describeApi(app);
  await serveWeb(app, env.webRoot);
  return app;
}
