import type { BoardMemory, Remembered } from '../app/core/realtime/board-memory';

/** A screen's memory that outlives the screen, copied like a browser's database does. */
export class KeptInMind implements BoardMemory {
  private kept: Remembered = { board: null, commands: [] };

  get now(): Remembered {
    return copyOf(this.kept);
  }

  load = async (): Promise<Remembered> => this.now;

  saveBoard(board: NonNullable<Remembered['board']>): void {
    this.kept = { ...this.kept, board: copyOf(board) };
  }

  saveCommands(commands: readonly Remembered['commands'][number][]): void {
    this.kept = { ...this.kept, commands: copyOf([...commands]) };
  }
}

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
