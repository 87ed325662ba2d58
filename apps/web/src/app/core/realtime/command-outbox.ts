import { type BoardCommand, laneOf } from './board-command';

/** A command the server has not answered yet. */
export interface PendingCommand {
  command: BoardCommand;
  /** Server time when the cook touched the screen, ISO 8601. */
  at: string;
}

interface Entry extends PendingCommand {
  sentAt: number | null;
}

/**
 * Commands waiting for their answer. Each is sent, with the same id, until answered; commands of one lane go one after
 * another, because the server may work on two at once and the second builds on the first.
 */
export class CommandOutbox {
  private entries: Entry[] = [];

  get pending(): readonly PendingCommand[] {
    return this.entries;
  }

  restore(commands: readonly PendingCommand[]): void {
    this.entries = commands.map(({ command, at }) => ({ command, at, sentAt: null }));
  }

  add(command: BoardCommand, at: string): void {
    this.entries = [...this.entries, { command, at, sentAt: null }];
  }

  hasFor(lane: string): boolean {
    return this.entries.some((entry) => laneOf(entry.command) === lane);
  }

  /** First unanswered command of each lane that was not sent after `sentBefore`; counts as sent `now`. */
  take(now: number, sentBefore: number): BoardCommand[] {
    const seen = new Set<string>();
    return this.entries
      .filter(({ command, sentAt }) => {
        const isFirst = !seen.has(laneOf(command));
        seen.add(laneOf(command));
        return isFirst && (sentAt === null || sentAt <= sentBefore);
      })
      .map((entry) => {
        entry.sentAt = now;
        return entry.command;
      });
  }

  /** The server did not take it; it goes out again with the next ones. */
  unsend(commandId: string): void {
    for (const entry of this.entries) if (entry.command.payload.commandId === commandId) entry.sentAt = null;
  }

  /** Takes out an answered command; undefined when its answer was not waited for. */
  settle(commandId: string): PendingCommand | undefined {
    const settled = this.entries.find((entry) => entry.command.payload.commandId === commandId);
    if (settled) this.entries = this.entries.filter((entry) => entry !== settled);
    return settled;
  }

  /** A refused command takes those that were built on it along; answers them. */
  abandon(lane: string): PendingCommand[] {
    const gone = this.entries.filter((entry) => laneOf(entry.command) === lane);
    this.entries = this.entries.filter((entry) => laneOf(entry.command) !== lane);
    return gone;
  }

  connectionLost(): void {
    for (const entry of this.entries) entry.sentAt = null;
  }
}
