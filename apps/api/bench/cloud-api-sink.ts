import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutboundMessage } from '@sofra/whatsapp';

type Heard = (message: OutboundMessage) => void;

/**
 * The far end: takes every message at once and hands it to whoever waits for it. The simulator would keep threads, draw
 * ticks and send statuses on the cores that are being measured.
 */
export class CloudApiSink {
  private readonly waiting = new Map<string, Heard>();
  private readonly server = createServer((request, response) => this.take(request, response));
  private taken = 0;

  async open(): Promise<string> {
    this.server.keepAliveTimeout = 60_000;
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** The next message to this number. */
  next(waId: string): Promise<OutboundMessage> {
    return new Promise((heard) => this.waiting.set(`+${waId}`, heard));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as OutboundMessage;
      accept(response, message, ++this.taken);
      const to = message.to ?? '';
      const heard = this.waiting.get(to);
      this.waiting.delete(to);
      heard?.(message);
    });
  }
}

function accept(response: ServerResponse, { to }: OutboundMessage, count: number): void {
  const body = JSON.stringify({ messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to?.slice(1) }], messages: [{ id: wamid(count) }] });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

// As long as the platform's own.
const wamid = (count: number) => `wamid.HBgMOTA1MzIxMTEyMjMzFQIAERgS${String(count).padStart(24, '0')}AA==`;
