import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { Readiness } from './health/readiness';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const REQUESTS_LIMIT_MS = 5_000;
const WHOLE_LIMIT_MS = 12_000;

/** At the first signal: takes no new connections, lets requests and lanes finish for a while, then closes everything. */
export function shutDownGracefully(app: NestFastifyApplication): void {
  const requests = new RequestsInFlight(app.getHttpServer() as Server);
  let isStopping = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop(app, requests, signal).then((code) => process.exit(code));
    });
  }
}

async function stop(app: NestFastifyApplication, requests: RequestsInFlight, signal: string): Promise<number> {
  const log = new Logger('Shutdown');
  log.log(`${signal}: finishing what has begun`);
  const insist = setTimeout(() => process.exit(1), WHOLE_LIMIT_MS);
  try {
    app.get(Readiness).stop();
    await requests.finish(REQUESTS_LIMIT_MS);
    await app.close();
    return 0;
  } catch (error) {
    log.error(`shutting down failed: ${String(error)}`);
    return 1;
  } finally {
    clearTimeout(insist);
  }
}

/** Counts the requests that are being answered; boards' sockets are none. */
class RequestsInFlight {
  private count = 0;
  private whenNone: () => void = () => undefined;

  constructor(private readonly server: Server) {
    server.on('request', (_, response) => {
      this.count++;
      response.once('close', () => --this.count === 0 && this.whenNone());
    });
  }

  async finish(limitMs: number): Promise<void> {
    this.server.close();
    if (this.count > 0) await this.none(limitMs);
    // Also those that browsers open ahead and have sent nothing on: nothing else would ever end them.
    this.server.closeAllConnections();
  }

  private none(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, limitMs);
      this.whenNone = () => (clearTimeout(limit), resolve());
    });
  }
}
