import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { nonceOf } from './nonce';

const nonce = (request: unknown) => `'nonce-${nonceOf(request as IncomingMessage)}'`;

// Some browsers do not count WebSockets to 'self'; a host that could end the directive is not repeated.
function ownSockets(request: unknown): string {
  const { host = '' } = (request as IncomingMessage).headers;
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : '';
}

const OPTIONS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [`'self'`],
      baseUri: [`'self'`],
      scriptSrc: [`'self'`, nonce],
      scriptSrcAttr: [`'none'`],
      styleSrc: [`'self'`, nonce],
      imgSrc: [`'self'`, 'data:', 'blob:'],
      fontSrc: [`'self'`],
      mediaSrc: [`'self'`, 'data:', 'blob:'],
      connectSrc: [`'self'`, ownSockets],
      workerSrc: [`'self'`],
      manifestSrc: [`'self'`],
      objectSrc: [`'none'`],
      formAction: [`'self'`],
      frameAncestors: [`'none'`],
    },
  },
  // The restaurant's other subdomains are not ours to bind to TLS.
  strictTransportSecurity: { includeSubDomains: false },
  frameguard: { action: 'deny' },
};

/** Sends every response with a policy that runs and loads nothing but our own files. */
export async function addSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet as never, OPTIONS as never);
}
