const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PACKED = /^[A-Za-z0-9_-]{22}$/;

/** Length of a packed id. */
export const PACKED_ID_LENGTH = 22;

/** A lower-case UUID in 22 characters (base64url), for tappable ids and the stored conversation. Throws for anything else: ids come from the database. */
export function packId(uuid: string): string {
  if (!UUID.test(uuid)) throw new Error(`Not a lower-case UUID: ${uuid}`);
  // Four zero bits in front make 132 bits: 22 characters of six.
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let packed = '';
  for (let shift = 126n; shift >= 0n; shift -= 6n) packed += ALPHABET[Number((bits >> shift) & 63n)];
  return packed;
}

/** The UUID behind a packed id; null for anything `packId` cannot have made. */
export function unpackId(packed: string): string | null {
  if (!PACKED.test(packed)) return null;
  let bits = 0n;
  for (const character of packed) bits = (bits << 6n) | BigInt(ALPHABET.indexOf(character));
  if (bits >> 128n) return null;
  const hex = bits.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
