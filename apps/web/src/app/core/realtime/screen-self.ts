import { newId } from '../new-id';

const SLOTS = 20;

/**
 * The id by which the server knows this screen. It stays the same over reloads and restarts of the browser, so that commands
 * which wait can follow on each other; two boards side by side in one browser are two screens.
 */
export async function claimScreenId(): Promise<string> {
  try {
    // Locks exist in secure contexts only.
    for (let slot = 1; slot <= SLOTS; slot += 1) if (await hold(`sofra.screen.${slot}`)) return keptIn(localStorage, `sofra.screen.${slot}`);
  } catch {
    // no locks, or no storage
  }
  return idOfTab();
}

/** Holds a lock until the page is gone; false when another page has it. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise(() => undefined) : undefined;
      })
      .catch(reject);
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
