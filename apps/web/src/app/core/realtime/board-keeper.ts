import type { OrderDto } from '@sofra/contracts';
import type { BoardLink } from './board-link';
import type { BoardMemory } from './board-memory';
import type { BoardTime } from './board-wire';
import type { PendingCommand } from './command-outbox';

/** Writing two hundred orders takes a moment; a board a few seconds old catches up from its cursor. */
const BOARD_EVERY_MS = 3_000;

/** Writes down what a screen must not lose: a command at once, the board now and then. */
export class BoardKeeper {
  private commands: readonly PendingCommand[];
  private orders: ReadonlyMap<string, OrderDto>;
  private isDue = false;
  private callOff: () => void = () => undefined;

  constructor(
    private readonly link: BoardLink,
    private readonly memory: BoardMemory,
    private readonly time: BoardTime,
  ) {
    this.commands = link.pending;
    this.orders = link.orders;
  }

  look(): void {
    if (this.commands !== this.link.pending) {
      this.commands = this.link.pending;
      this.memory.saveCommands(this.commands);
    }
    if (this.orders === this.link.orders || this.isDue) return;
    this.isDue = true;
    this.callOff = this.time.after(BOARD_EVERY_MS, () => this.write());
  }

  /** Nothing is written any more: who leaves has asked that nothing of the board stays. */
  stop(): void {
    this.callOff();
    this.isDue = true;
  }

  private write(): void {
    this.isDue = false;
    this.orders = this.link.orders;
    const board = this.link.remember();
    if (board) this.memory.saveBoard(board);
  }
}
