import { BOARD_NAMESPACE, type BoardClientEvents, type BoardEventDto, type BoardServerEvents, ROUTES } from '@sofra/contracts';
import { io, type Socket } from 'socket.io-client';

export interface Owner {
  email: string;
  password: string;
}

type BoardSocket = Socket<BoardServerEvents, BoardClientEvents>;

/** Kitchen screens without pixels, each signed in for itself and connected as a browser would be. */
export class Screens {
  private readonly sockets: BoardSocket[] = [];

  constructor(
    private readonly apiUrl: string,
    private readonly owner: Owner,
    private readonly told: (event: BoardEventDto) => void,
  ) {}

  async open(count: number): Promise<void> {
    // One after the other: checking a password takes memory on purpose, and nobody signs in fifty screens at once.
    for (let index = 0; index < count; index++) await this.openOne();
  }

  close(): void {
    for (const socket of this.sockets.splice(0)) socket.disconnect();
  }

  private async openOne(): Promise<void> {
    const cookie = await this.signIn();
    const socket: BoardSocket = io(`${this.apiUrl}${BOARD_NAMESPACE}`, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin: this.apiUrl },
      forceNew: true,
    });
    this.sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const opened = await socket.emitWithAck('board.open', { mode: 'kitchen' });
    if (!opened.ok) throw new Error(`a screen was not let in: ${opened.code} ${opened.detail}`);
    socket.on('board.event', this.told);
  }

  private async signIn(): Promise<string> {
    const response = await fetch(new URL(ROUTES.signIn, this.apiUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.apiUrl },
      body: JSON.stringify(this.owner),
    });
    if (!response.ok) throw new Error(`the owner was not let in: ${response.status} ${await response.text()}`);
    return response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  }
}
