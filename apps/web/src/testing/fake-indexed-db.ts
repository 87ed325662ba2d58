/** As much of the browser's database as the board's memory uses; jsdom has none. It copies what is written, like a real one. */
export function fakeIndexedDb(): Pick<IDBFactory, 'open'> {
  const kept = new Map<string, unknown>();
  const store = {
    get: (key: string) => answered(() => copyOf(kept.get(key))),
    put: (value: unknown, key: string) => answered(() => void kept.set(key, copyOf(value))),
    delete: (key: string) => answered(() => void kept.delete(key)),
    clear: () => answered(() => kept.clear()),
  };
  const database = { createObjectStore: () => store, transaction: () => ({ objectStore: () => store }) };
  return { open: () => answered(() => database) } as unknown as Pick<IDBFactory, 'open'>;
}

function answered(work: () => unknown) {
  const request = { result: undefined as unknown, onsuccess: () => undefined };
  queueMicrotask(() => {
    request.result = work();
    request.onsuccess();
  });
  return request;
}

function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
