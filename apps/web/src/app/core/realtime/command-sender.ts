import type { OrderAck, PlainAck, ProblemCode } from '@sofra/contracts';
import { type BoardCommand, type BoardIntent, isAboutOrder, laneOf } from './board-command';
import { CommandOutbox, type PendingCommand } from './command-outbox';

const ANSWER_MS = 8_000;

/** The server did not judge the command: it stays and is sent again. */
const NOT_JUDGED: ReadonlySet<ProblemCode> = new Set(['unavailable', 'internal', 'too-many-requests', 'board-not-open']);

export type CommandAck = OrderAck | PlainAck;

/** What the sender needs of the connection. */
export interface FarEnd {
  isLive(): boolean;
  now(): number;
  newId(): string;
  send(command: BoardCommand, answered: (answer: CommandAck) => void): void;
  /** The server does not hold this board open, so it took no command. */
  reopen(): void;
  /** `given`: when refused, the command and those that were given up with it. */
  settled(command: BoardCommand, answer: CommandAck, given: readonly PendingCommand[]): void;
}

/** Sends what cooks do until each command is answered once; keeps the order in which they were given. */
export class CommandSender {
  private readonly outbox = new CommandOutbox();

  constructor(private readonly far: FarEnd) {}

  get pending(): readonly PendingCommand[] {
    return this.outbox.pending;
  }

  /** `known`: the order's version on this screen. Built upon an unanswered command, it follows that one's instead. */
  issue(intent: BoardIntent, known: number | undefined, at: string): void {
    const version = this.outbox.hasFor(laneOf(intent)) || known === undefined ? 'mine' : known;
    const protocol = { commandId: this.far.newId(), ...('orderId' in intent.payload && { version }) };
    this.outbox.add({ name: intent.name, payload: { ...intent.payload, ...protocol } } as BoardCommand, at);
    this.sendWaiting();
  }

  sendWaiting(): void {
    if (!this.far.isLive()) return;
    const now = this.far.now();
    for (const command of this.outbox.take(now, now - ANSWER_MS)) this.far.send(command, (answer) => this.answered(command, answer));
  }

  restore(commands: readonly PendingCommand[]): void {
    this.outbox.restore(commands);
  }

  connectionLost(): void {
    this.outbox.connectionLost();
  }

  private answered(command: BoardCommand, answer: CommandAck): void {
    const { commandId } = command.payload;
    if (!answer.ok && NOT_JUDGED.has(answer.code)) {
      if (answer.code === 'board-not-open') this.sendAfterOpening(commandId);
      return;
    }
    const settled = this.outbox.settle(commandId);
    if (!settled) return;
    // Built on a refused command, those of the same order cannot stand; the shop's do not build on each other.
    const given = answer.ok ? [] : [settled, ...(isAboutOrder(command) ? this.outbox.abandon(laneOf(command)) : [])];
    this.far.settled(command, answer, given);
    this.sendWaiting();
  }

  private sendAfterOpening(commandId: string): void {
    this.outbox.unsend(commandId);
    this.far.reopen();
  }
}
