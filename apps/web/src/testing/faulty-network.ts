import { BOARD_PULSE_MS, type BoardMode, type PrintClaim } from '@sofra/contracts';
import type { BoardCommandName } from '../app/core/realtime/board-command';
import type { BoardWire, BoardWireListener, ConnectWire } from '../app/core/realtime/board-wire';
import type { FakeBoardServer } from './fake-board-server';
import type { VirtualTime } from './virtual-time';

/** What becomes of one message: how often it arrives, and after how long. */
export interface Fate {
  copies: number;
  delay: number;
}

const SMOOTH: Fate = { copies: 1, delay: 5 };

/** The way between one screen and the server: drops, doubles, delays and so reorders; breaks loudly or silently. */
export class FaultyNetwork {
  private listener: BoardWireListener | null = null;
  /** Grows with every connection; what was sent over an older one never arrives. */
  private line = 0;
  private isUp = false;
  fate: () => Fate = () => SMOOTH;
  isReachable = true;
  /** The server answers, but its database does not. */
  hasTrouble = false;
  readonly opens: object[] = [];
  readonly seen: string[] = [];
  readonly sent: BoardCommandName[] = [];

  constructor(
    private readonly server: FakeBoardServer,
    private readonly time: VirtualTime,
  ) {
    server.publish = (event) => this.toScreen((screen) => screen.event(event));
    this.pulse();
  }

  readonly connect: ConnectWire = (listener) => {
    this.listener = listener;
    return this.wire();
  };

  /** The screen is told that the line is broken. */
  breakLine(): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.line += 1;
    this.listener?.down(null);
  }

  /** The line is broken and nobody says so. */
  goSilent(): void {
    this.isUp = false;
    this.line += 1;
  }

  private wire(): BoardWire {
    return {
      connect: () => this.dial(),
      drop: () => {
        this.isUp = false;
        this.line += 1;
      },
      request: (name, payload, answered) =>
        this.carry(() => {
          const answer = this.serve(name, payload as never);
          this.carry(() => answered(answer as never));
        }),
    };
  }

  private dial(): void {
    const line = ++this.line;
    this.time.after(10, () => {
      if (line !== this.line) return;
      this.isUp = this.isReachable;
      if (this.isUp) this.listener?.up();
      else this.listener?.down(null);
    });
  }

  private serve(name: string, payload: Partial<PrintClaim> & { since?: never; mode?: BoardMode; orderIds?: string[]; text?: string }): unknown {
    if (this.hasTrouble) return { ok: false, code: 'unavailable', detail: 'no database' };
    if (name === 'board.open') {
      this.opens.push(payload);
      return this.server.open(payload.since, payload.mode);
    }
    if (name === 'board.seen') {
      this.seen.push(...(payload.orderIds ?? []));
      return { ok: true };
    }
    if (name === 'screen.heartbeat') return { ok: true };
    if (name === 'board.today' || name === 'board.search' || name === 'board.sellable' || name === 'print.claim' || name === 'order.suggest-promise') return this.server.answer(name, payload);
    this.sent.push(name as BoardCommandName);
    return this.server.perform(name as BoardCommandName, payload as never);
  }

  private toScreen(deliver: (screen: BoardWireListener) => void): void {
    this.carry(() => this.listener && deliver(this.listener));
  }

  private carry(arrive: () => void): void {
    if (!this.isUp) return;
    const { line } = this;
    const { copies, delay } = this.fate();
    for (let copy = 0; copy < copies; copy += 1) {
      this.time.after(delay + copy * 40, () => {
        if (line === this.line) arrive();
      });
    }
  }

  private pulse(): void {
    this.time.after(BOARD_PULSE_MS, () => {
      const pulse = this.server.pulse();
      this.toScreen((screen) => (this.hasTrouble ? screen.trouble('unavailable') : screen.pulse(pulse)));
      this.pulse();
    });
  }
}
