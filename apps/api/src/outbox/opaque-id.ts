/** Our own name for one try of one message. */
export interface OpaqueId {
  id: number;
  attempt: number;
  /** Tells the row from another one of the same number, made after the database was restored from a backup. */
  key: number;
}

/** What the platform echoes in every status of a message: our row and which try it was. */
export function opaqueId({ id, attempt, callbackKey }: { id: number; attempt: number; callbackKey: number }): string {
  return `o${id}.${attempt}.${callbackKey.toString(36)}`;
}

/** Reads `opaqueId` back; undefined for what somebody else has put there. */
export function parseOpaqueId(opaque: string | undefined): OpaqueId | undefined {
  const [, id, attempt, key] = /^o(\d{1,15})\.(\d{1,5})\.([0-9a-z]{1,6})$/.exec(opaque ?? '') ?? [];
  if (!id || !attempt || !key || parseInt(key, 36) > 2 ** 31 - 1) return undefined;
  return { id: Number(id), attempt: Number(attempt), key: parseInt(key, 36) };
}
