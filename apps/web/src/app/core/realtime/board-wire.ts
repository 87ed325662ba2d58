import type { BoardClientEvents, BoardEventDto, BoardPulseDto, ProblemCode } from '@sofra/contracts';

export type BoardRequestName = keyof BoardClientEvents;
export type RequestOf<N extends BoardRequestName> = Parameters<BoardClientEvents[N]>[0];
export type AnswerOf<N extends BoardRequestName> = Parameters<Parameters<BoardClientEvents[N]>[1]>[0];

/** The network as the protocol sees it: one connection at a time, which may lose, double and delay anything. */
export interface BoardWire {
  connect(): void;
  /** Ends the connection; `down` is not reported for it. */
  drop(): void;
  /** May never be answered, and may be answered twice. */
  request<N extends BoardRequestName>(name: N, payload: RequestOf<N>, answered: (answer: AnswerOf<N>) => void): void;
}

export interface BoardWireListener {
  up(): void;
  /** The connection broke or was refused; a code when the server gave one. */
  down(problem: ProblemCode | null): void;
  event(event: BoardEventDto): void;
  pulse(pulse: BoardPulseDto): void;
  /** The server lives, but cannot serve the board now. */
  trouble(problem: ProblemCode): void;
  /** The server is about to go and wishes this screen back after a while. */
  farewell(retryInMs: number): void;
  /** A manager has sent this screen away. */
  revoked(): void;
}

export type ConnectWire = (listener: BoardWireListener) => BoardWire;

/** Time as the protocol sees it, so that a spec can run hours in a millisecond. */
export interface BoardTime {
  now(): number;
  /** Runs once after `ms`; the answer calls it off. */
  after(ms: number, run: () => void): () => void;
  random(): number;
}

export const browserTime: BoardTime = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
