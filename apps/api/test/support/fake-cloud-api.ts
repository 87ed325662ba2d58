import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkOutbound, type MarkRead, type OutboundMessage } from '@sofra/whatsapp';

/** What the far end does with one message. */
export type Answer =
  | { kind: 'accept' }
  /** A Graph error with this code. */
  | { kind: 'refuse'; code: number; httpStatus?: number }
  /** A gateway's page instead of JSON: nobody knows whether the message went out. */
  | { kind: 'gateway' }
  /** The connection breaks after the message was taken. */
  | { kind: 'cut' };

/** A message that reached the far end. */
export interface Sent {
  phoneNumberId: string;
  wamid: string;
  message: OutboundMessage;
  /** Text that people read. */
  body: string;
  opaque: string;
}

/** The far end of the network: a Cloud API in this process that keeps what it was sent. */
export class FakeCloudApi {
  readonly sent: Sent[] = [];
  /** Messages marked as read, with or without typing dots. */
  readonly marks: MarkRead[] = [];
  /** What marking as read is answered with. */
  markAnswer: 'accept' | 'refuse' | 'never' = 'accept';
  /** Pictures that were handed in; the id of each is its place, from 1. */
  readonly media: { phoneNumberId: string; isJpeg: boolean }[] = [];
  mediaAnswer: 'accept' | 'refuse' = 'accept';
  /** Most requests that were under way for one recipient at the same time. */
  mostAtOnce = 0;
  private readonly inboxes = new Map<string, Sent[]>();
  private readonly underWay = new Map<string, number>();
  private readonly scripted: { matches: (sent: Sent) => boolean; answer: Answer; times: number }[] = [];
  private waiters: (() => void)[] = [];
  private gate: Promise<void> = Promise.resolve();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What one recipient was sent, oldest first. */
  inbox(to: string): readonly Sent[] {
    return this.inboxes.get(to) ?? [];
  }

  /** Texts in the order they arrived, of one recipient or of all. */
  texts(to?: string): string[] {
    return this.sent.filter(({ message }) => to === undefined || message.to === `+${to}` || message.recipient === to).map(({ body }) => body);
  }

  /** The next `times` messages whose text contains `text` get this answer. */
  answer(text: string, answer: Answer, times = 1): void {
    this.scripted.push({ matches: ({ body }) => body.includes(text), answer, times });
  }

  /** Holds all answers back until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((done) => (release = done));
    return release;
  }

  /** Resolves as soon as `condition` holds; looked at after every message. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((done) => this.waiters.push(done));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.endsWith('/media')) return this.takeMedia(request, response);
    const body = JSON.parse(await text(request)) as OutboundMessage | MarkRead;
    if ('status' in body) return this.mark(response, body);
    const message = body;
    const problems = checkOutbound(message);
    if (problems.length > 0) return refuse(response, 100, 400, JSON.stringify(problems));
    const sent = this.note(request, message);
    const who = message.to ?? message.recipient ?? '';
    this.enter(who);
    await this.gate;
    this.underWay.set(who, (this.underWay.get(who) ?? 1) - 1);
    this.reply(response, sent);
  }

  private async takeMedia(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await text(request);
    if (this.mediaAnswer !== 'accept') return refuse(response, 131053, 400, 'no picture');
    this.media.push({ phoneNumberId: request.url?.split('/')[2] ?? '', isJpeg: form.includes('image/jpeg') });
    json(response, 200, { id: String(this.media.length) });
  }

  private mark(response: ServerResponse, mark: MarkRead): void {
    this.marks.push(mark);
    for (const wake of this.waiters.splice(0)) wake();
    if (this.markAnswer === 'refuse') refuse(response, 131009, 400, 'no such message');
    else if (this.markAnswer === 'accept') json(response, 200, { success: true });
  }

  private note(request: IncomingMessage, message: OutboundMessage): Sent {
    const phoneNumberId = request.url?.split('/')[2] ?? '';
    const wamid = `wamid.out.${this.sent.length + 1}`;
    const sent = { phoneNumberId, wamid, message, body: bodyOf(message), opaque: message.biz_opaque_callback_data ?? '' };
    this.sent.push(sent);
    const who = message.to ?? message.recipient ?? '';
    this.inboxes.set(who, [...(this.inboxes.get(who) ?? []), sent]);
    for (const wake of this.waiters.splice(0)) wake();
    return sent;
  }

  private enter(who: string): void {
    const now = (this.underWay.get(who) ?? 0) + 1;
    this.underWay.set(who, now);
    this.mostAtOnce = Math.max(this.mostAtOnce, now);
  }

  private reply(response: ServerResponse, sent: Sent): void {
    const script = this.scripted.find(({ matches, times }) => times > 0 && matches(sent));
    if (script) script.times -= 1;
    const answer = script?.answer ?? { kind: 'accept' };
    if (answer.kind === 'cut') return void response.destroy();
    if (answer.kind === 'gateway') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    if (answer.kind === 'refuse') return refuse(response, answer.code, answer.httpStatus ?? 400, 'refused');
    const contacts = [{ input: sent.message.to ?? '', wa_id: sent.message.to?.slice(1) }];
    json(response, 200, { messaging_product: 'whatsapp', contacts, messages: [{ id: sent.wamid }] });
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, code: number, httpStatus: number, details: string): void {
  json(response, httpStatus, { error: { message: `(#${code})`, type: 'OAuthException', code, error_data: { details } } });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function bodyOf(message: OutboundMessage): string {
  if (message.type === 'text') return message.text.body;
  return message.type === 'interactive' ? message.interactive.body.text : message.template.name;
}
