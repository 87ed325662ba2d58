import { newId } from '../new-id';

const SLOTS = 20;
const OWN_SLOT = 'sofra.slot';
/** A page that is reloaded may find its own lock still held by its former self for a moment. */
const FORMER_SELF_MS = 2_000;

/**
 * The id by which the server knows this screen. It stays the same over reloads and restarts of the browser, so that commands
 * which wait can follow on each other; two boards side by side in one browser are two screens.
 */
export async function claimScreenId(): Promise<string> {
  try {
    return keptIn(localStorage, await claimSlot());
  } catch {
    return idOfTab(); // no locks outside secure contexts, or no storage
  }
}

async function claimSlot(): Promise<string> {
  const own = sessionStorage.getItem(OWN_SLOT);
  if (own && (await hold(own, { signal: AbortSignal.timeout(FORMER_SELF_MS) }))) return own;
  for (let at = 1; at <= SLOTS; at += 1) {
    const slot = `sofra.screen.${at}`;
    if (!(await hold(slot, { ifAvailable: true }))) continue;
    sessionStorage.setItem(OWN_SLOT, slot);
    return slot;
  }
  throw new Error('more boards in one browser than anybody looks at');
}

/** Holds a lock until the page is gone; false when another page has it. */
function hold(name: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const holding = navigator.locks.request(name, options, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
    holding.catch(() => resolve(false));
  });
}

function idOfTab(): string {
  try {
    return keptIn(sessionStorage, 'sofra.screen');
  } catch {
    return newId(); // storage switched off: a reload makes it a new screen
  }
}

function keptIn(storage: Storage, key: string): string {
  const id = storage.getItem(key) ?? newId();
  storage.setItem(key, id);
  return id;
}
