import type { BoardBranchDto, BoardCursor, BoardMode, OrderDto } from '@sofra/contracts';
import type { PendingCommand } from './command-outbox';

/** What the server takes a screen for; it decides which orders it was given. */
export interface BoardRole {
  mode: BoardMode;
  station: string | null;
}

/** Whether a screen was given the same orders for both: a courier sees his own only, a paired station its own. */
export function hasSameOrders(held: BoardRole | null, now: BoardRole): boolean {
  const sight = ({ mode, station }: BoardRole) => (mode === 'courier' ? mode : `all of ${station ?? 'the kitchen'}`);
  return held !== null && sight(held) === sight(now);
}

/** The board as it was last known, so that a reload without a network still shows it. */
export interface RememberedBoard {
  cursor: BoardCursor;
  orders: OrderDto[];
  branch: BoardBranchDto;
  role: BoardRole;
  /** The server's clock less this device's, milliseconds. */
  clockOffset: number;
  /** When the server was last heard, local time. */
  heardAt: number;
}

export interface Remembered {
  board: RememberedBoard | null;
  /** In the order in which they were given. */
  commands: PendingCommand[];
}

/** Keeps a screen's board and its unanswered commands over reloads and power cuts. Never fails: who cannot keep only forgets. */
export interface BoardMemory {
  load(): Promise<Remembered>;
  saveBoard(board: RememberedBoard): void;
  saveCommands(commands: readonly PendingCommand[]): void;
}

const DATABASE = 'sofra-board';
const STORE = 'kept';
/** An older board helps nobody; the server has the orders. */
const STALE_MS = 24 * 3_600_000;

interface KeptBoard extends RememberedBoard {
  owner: string;
}

interface KeptCommands {
  owner: string;
  commands: PendingCommand[];
}

/** Whose memory it is, of which screen showing which branch. */
export interface MemoryOf {
  /** The signed-in person or the paired screen: a session that ends by itself leaves its records, and the next person must not act by them. */
  owner: string;
  screenId: string;
  branchId: string;
}

/** The memory in the browser's own database. */
export function indexedMemory({ owner, screenId, branchId }: MemoryOf, now: () => number): BoardMemory {
  const boardKey = `board:${branchId}`;
  const commandsKey = `commands:${screenId}:${branchId}`;
  return {
    async load() {
      const board = await readOwn<KeptBoard>(boardKey, owner);
      const kept = await readOwn<KeptCommands>(commandsKey, owner);
      return { board: board && now() - board.heardAt < STALE_MS ? board : null, commands: kept?.commands ?? [] };
    },
    saveBoard: (board) => void write(boardKey, { ...board, owner } satisfies KeptBoard),
    saveCommands: (commands) => void write(commandsKey, { owner, commands: commands.map(({ command, at }) => ({ command, at })) } satisfies KeptCommands),
  };
}

/** Forgets all boards of this browser: whoever signs out leaves no guest's address behind. */
export async function forgetBoards(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

/** What the owner has kept there; what somebody else has, or nobody knows who, is deleted. */
async function readOwn<T extends { owner: string }>(key: string, owner: string): Promise<T | null> {
  const kept = await inStore<T>('readonly', (store) => store.get(key));
  if (kept === undefined || kept.owner === owner) return kept ?? null;
  await inStore('readwrite', (store) => store.delete(key));
  return null;
}

function write(key: string, value: unknown): Promise<unknown> {
  return inStore('readwrite', (store) => store.put(value, key));
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
  try {
    const database = await opened();
    return await settled<T>(work(database.transaction(STORE, mode).objectStore(STORE)));
  } catch {
    return undefined; // switched off, full or broken: the board lives on without a memory
  }
}

let opening: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
