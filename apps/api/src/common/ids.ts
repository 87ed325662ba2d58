import { v7 } from 'uuid';

/** A new UUIDv7 in lower case: keys sort by creation, so inserts touch the index's last pages. */
export function newId(): string {
  return v7();
}
