import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const APP = '300';

/** What is sent back; an error has its code in it. */
type Reply = Record<string, unknown> & { error?: { code: number; message: string } };

/** The far end as far as numbers, accounts and the app's webhook go: what it answers is changed by the spec. */
export class FakeGraph {
  /** Token to the numbers it may see. */
  readonly tokens = new Map<string, string[]>();
  account = '1';
  appSecret = 'own-secret';
  quality = 'GREEN';
  isSubscribed = true;
  fields = ['messages', 'message_template_status_update', 'user_preferences'];
  callbackUrl = 'https://sofra.example/webhooks/whatsapp';
  /** What a message is refused with; null takes it. */
  sendRefusal: number | null = null;
  readonly sent: { number: string; token: string; to: string }[] = [];
  readonly handedIn: string[] = [];
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const [, , node = '', edge = ''] = new URL(request.url ?? '/', 'http://x').pathname.split('/');
    const answer = this.answer(`${request.method} ${edge}`, node, token, text === '' ? undefined : JSON.parse(text));
    response.writeHead(answer.error ? (answer.error.code === 190 ? 401 : 400) : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private answer(what: string, node: string, token: string, body: { to?: string; name?: string } | undefined): Reply {
    if (what === 'GET subscriptions') {
      if (token !== `${APP}|${this.appSecret}`) return refusal(190);
      return { data: [{ object: 'whatsapp_business_account', callback_url: this.callbackUrl, active: true, fields: this.fields.map((name) => ({ name })) }] };
    }
    const numbers = this.tokens.get(token);
    if (!numbers) return refusal(190);
    if (node === 'app') return { id: APP };
    if (what === 'POST messages') return this.take(node, token, body?.to ?? '');
    if (node === this.account) return this.accountEdge(what, numbers, body);
    return what === 'GET ' && numbers.includes(node) ? { display_phone_number: '+90 850 000 00 01', verified_name: 'Sofra', quality_rating: this.quality, whatsapp_business_manager_messaging_limit: 'TIER_2K' } : refusal(100);
  }

  private accountEdge(what: string, numbers: string[], body: { name?: string } | undefined): Reply {
    if (what === 'GET phone_numbers') return { data: numbers.map((id) => ({ id })) };
    if (what === 'GET subscribed_apps') return { data: this.isSubscribed ? [{ whatsapp_business_api_data: { id: APP } }] : [] };
    if (what === 'POST subscribed_apps') this.isSubscribed = true;
    if (what === 'GET message_templates') return { data: [] };
    if (what === 'POST message_templates') this.handedIn.push(body?.name ?? '');
    return { success: true, id: '1', status: 'PENDING', category: 'UTILITY' };
  }

  private take(number: string, token: string, to: string): Reply {
    if (this.sendRefusal !== null) return refusal(this.sendRefusal);
    this.sent.push({ number, token, to });
    return { messages: [{ id: `wamid.${this.sent.length}` }], contacts: [{ input: to, wa_id: to }] };
  }
}

const refusal = (code: number) => ({ error: { code, message: `(#${code}) no` } });
