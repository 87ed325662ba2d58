import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { BOARD_NAMESPACE, type BoardClientEvents, type BoardServerEvents, type MeDto, ROUTES } from '@sofra/contracts';
import { Server } from 'socket.io';
import { aBranch } from '../../web/src/testing/a-branch';
import { Evening } from './evening';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };
const PULSE_MS = 5_000;
const STATIONS = (['grill', 'cold'] as const).map((key, position) => ({ key, name: { tr: key, en: key }, position, isClosed: false, reroutesTo: null, prints: 'none' as const }));
const BRANCH = aBranch({ stations: STATIONS });
const ME: MeDto = { id: 'bench', email: 'bench@sofra.local', role: 'owner', organizationId: 'bench', branchId: null, branches: [{ id: BRANCH.id, name: BRANCH.name, timeZone: 'Europe/Istanbul', dayStartsAt: '04:00' }] };

/** Serves the built web app and one board, and lets happen on it what the bench wants: the page is measured, not the API. */
export class StandInShop {
  private readonly http: HttpServer;
  private readonly io: Server<BoardClientEvents, BoardServerEvents>;
  private readonly pulsing: NodeJS.Timeout;
  /** How far this shop's clock is ahead of the machine's, milliseconds. */
  private ahead = 0;
  readonly evening: Evening;

  constructor(
    private readonly webFolder: string,
    openOrders: number,
  ) {
    this.evening = new Evening(openOrders, () => this.now());
    this.http = createServer((request, response) => void this.answer(request, response));
    this.io = new Server(this.http, { transports: ['websocket'] });
    this.board.on('connection', (socket) => {
      socket.on('board.open', ({ mode }, ack) => {
        const { seq, open } = this.evening;
        ack({ ok: true, branchId: BRANCH.id, seq, eventId: `event-${seq}`, serverTime: this.time(), branch: BRANCH, mode, station: null, orders: open });
      });
      socket.on('board.seen', (_seen, ack) => ack({ ok: true }));
      socket.on('screen.heartbeat', (_check, ack) => ack({ ok: true }));
    });
    this.pulsing = setInterval(() => this.pulse(), PULSE_MS);
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** Tells the screens this many changes at once. */
  tell(changes = 1): void {
    for (let each = 0; each < changes; each++) this.board.emit('board.event', this.evening.next());
  }

  /** Lets time pass for the shop and whoever believes its clock. */
  pass(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  pulse(): void {
    this.board.emit('board.pulse', { seq: this.evening.seq, serverTime: this.time() });
  }

  async close(): Promise<void> {
    clearInterval(this.pulsing);
    await this.io.close();
  }

  private get board() {
    return this.io.of(BOARD_NAMESPACE);
  }

  private now(): number {
    return Date.now() + this.ahead;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, 'http://bench');
    if (pathname === ROUTES.me) return send(response, 200, '.json', JSON.stringify(ME));
    if (pathname.startsWith('/api/')) return send(response, 404, '.json', JSON.stringify({ code: 'not-found', detail: 'The bench has none.' }));
    const name = extname(pathname) ? pathname : '/index.html';
    const file = await readFile(join(this.webFolder, normalize(name))).catch(() => null);
    send(response, file ? 200 : 404, extname(name), file ?? '');
  }
}

function send(response: ServerResponse, status: number, extension: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': TYPES[extension] ?? 'application/octet-stream' }).end(body);
}
