const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PACKED = /^[A-Za-z0-9_-]{22}$/;
/** Length of a packed id. */
export const PACKED_ID_LENGTH = 22;
/** A lower-case UUID in 22 characters (base64url), for tappable ids and the stored conversation. Throws for anything else: ids come from the database. */
export function packId(uuid) {
    if (!UUID.test(uuid))
        throw new Error(`Not a lower-case UUID: ${uuid}`);
    // Four zero bits in front make 132: eleven times three hex digits, each two characters of six bits.
    const hex = `0${uuid.replaceAll('-', '')}`;
    let packed = '';
    for (let at = 0; at < hex.length; at += 3) {
        const bits = Number.parseInt(hex.slice(at, at + 3), 16);
        packed += ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63);
    }
    return packed;
}
/** The UUID behind a packed id; null for anything `packId` cannot have made. */
export function unpackId(packed) {
    if (!PACKED.test(packed))
        return null;
    let hex = '';
    for (let at = 0; at < PACKED_ID_LENGTH; at += 2) {
        const bits = (ALPHABET.indexOf(packed.charAt(at)) << 6) | ALPHABET.indexOf(packed.charAt(at + 1));
        hex += bits.toString(16).padStart(3, '0');
    }
    if (!hex.startsWith('0'))
        return null;
    return [hex.slice(1, 9), hex.slice(9, 13), hex.slice(13, 17), hex.slice(17, 21), hex.slice(21)].join('-');
}
