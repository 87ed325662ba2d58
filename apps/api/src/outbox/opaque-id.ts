/** What the platform echoes in every status of a message: our row and which try it was. */
export function opaqueId(row: { id: number; attempt: number }): string {
  return `o${row.id}.${row.attempt}`;
}

/** Reads `opaqueId` back; undefined for what somebody else has put there. */
export function parseOpaqueId(opaque: string | undefined): { id: number; attempt: number } | undefined {
  const parts = /^o(\d{1,15})\.(\d{1,5})$/.exec(opaque ?? '');
  return parts ? { id: Number(parts[1]), attempt: Number(parts[2]) } : undefined;
}
