import { RequestMethod, type DynamicModule } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { stdTimeFunctions } from 'pino';
import type { Env } from '../config/env';
import { logMask } from './log-mask';

/** JSON lines without phone numbers and secrets. Requests are told apart from what they cause only below `/api`: webhooks are too many. */
export function loggingModule(env: Env): DynamicModule {
  const { accessToken, appSecrets, verifyToken } = env.whatsapp;
  const mask = logMask([...env.secretKeys.map(({ hex }) => hex), accessToken, ...appSecrets, verifyToken, env.databaseUrl, env.admin?.password ?? '']);
  return LoggerModule.forRoot({
    forRoutes: [{ path: 'api/*path', method: RequestMethod.ALL }],
    pinoHttp: {
      level: env.logLevel,
      // Written as text: a number of milliseconds looks like a phone number.
      timestamp: stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      hooks: { streamWrite: mask },
      serializers: { req: describeRequest, res: ({ statusCode }: { statusCode: number }) => ({ statusCode }) },
      customLogLevel: levelOf,
    },
  });
}

// Neither headers (cookies) nor the query (somebody's name or number).
function describeRequest({ method, url = '' }: { method: string; url?: string }) {
  return { method, path: url.split('?')[0] };
}

function levelOf(_: IncomingMessage, { statusCode }: ServerResponse, error?: Error) {
  if (error || statusCode >= 500) return 'error';
  return statusCode >= 400 ? 'info' : 'debug';
}
