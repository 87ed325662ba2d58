import { createHash } from 'node:crypto';
import { Problem } from '../common/problem';

/** Names what a list holds, so that whoever replaces it can say what they began from; nothing has to be counted. */
export function versionOf(list: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}

/** Refuses an edit that began from another list than stands; one that names none replaces whatever stands. */
export function refuseStale(list: readonly unknown[], version: string | undefined): void {
  if (version !== undefined && version !== versionOf(list)) throw new Problem('version-conflict', 'Somebody changed it meanwhile; read it again.');
}
