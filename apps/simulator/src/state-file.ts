import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Thread } from './control';

const VERSION = 1;
/** Many changes come at once; one write a second is enough for a demo. */
const WRITE_AFTER_MS = 1_000;

/** Keeps the threads over a restart. */
export class StateFile {
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly path: string | null,
    private readonly threads: () => Thread[],
  ) {}

  /** Throws at once for a folder that could not be written later. */
  load(): Thread[] {
    if (this.path === null) return [];
    mkdirSync(dirname(this.path), { recursive: true });
    accessSync(dirname(this.path), constants.W_OK);
    if (!existsSync(this.path)) return [];
    try {
      const stored = JSON.parse(readFileSync(this.path, 'utf8')) as { version?: unknown; threads?: unknown };
      return stored.version === VERSION && Array.isArray(stored.threads) ? (stored.threads as Thread[]) : [];
    } catch {
      // A torn or foreign file must not keep the demo from starting; it is replaced with the first change.
      return [];
    }
  }

  changed(): void {
    if (this.path === null || this.isClosed) return;
    this.timer ??= setTimeout(() => this.save(), WRITE_AFTER_MS).unref();
  }

  /** Writes a last time; changes after this are not kept. */
  close(): void {
    if (!this.isClosed) this.save();
    this.isClosed = true;
  }

  private save(): void {
    if (this.path === null) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const aside = `${this.path}.new`;
    try {
      writeFileSync(aside, JSON.stringify({ version: VERSION, threads: this.threads() }));
      renameSync(aside, this.path);
    } catch (error) {
      // A full disk or a removed folder costs the memory of the chats, not the running demo.
      console.error(`The chats could not be kept: ${String(error)}`);
    }
  }
}
