import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Thread } from './control';
import type { StoredFlow } from './flow-book';

const VERSION = 1;
/** Many changes come at once; one write a second is enough for a demo. */
const WRITE_AFTER_MS = 1_000;

/** What outlives a restart: the chats, and the Flows that were published. */
export interface Kept {
  threads: Thread[];
  flows: StoredFlow[];
}

const NOTHING: Kept = { threads: [], flows: [] };

/** Keeps chats and Flows over a restart. */
export class StateFile {
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly path: string | null,
    private readonly kept: () => Kept,
  ) {}

  /** Throws at once for a folder that could not be written later. */
  load(): Kept {
    if (this.path === null) return NOTHING;
    mkdirSync(dirname(this.path), { recursive: true });
    accessSync(dirname(this.path), constants.W_OK);
    if (!existsSync(this.path)) return NOTHING;
    try {
      const stored = JSON.parse(readFileSync(this.path, 'utf8')) as { version?: unknown; threads?: unknown; flows?: unknown };
      if (stored.version !== VERSION || !Array.isArray(stored.threads)) return NOTHING;
      return { threads: stored.threads as Thread[], flows: Array.isArray(stored.flows) ? (stored.flows as StoredFlow[]) : [] };
    } catch {
      // A torn or foreign file must not keep the demo from starting; it is replaced with the first change.
      return NOTHING;
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
      writeFileSync(aside, JSON.stringify({ version: VERSION, ...this.kept() }));
      renameSync(aside, this.path);
    } catch (error) {
      // A full disk or a removed folder costs the memory of the chats, not the running demo.
      console.error(`The chats could not be kept: ${String(error)}`);
    }
  }
}
