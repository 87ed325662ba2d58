import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const FORMAT = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key by its name; 32 bytes as hex digits. */
export interface SecretKey {
  id: string;
  hex: string;
}

/** A sealed value that no key of ours opens, or that stood somewhere else when it was sealed. */
export class SecretUnreadable extends Error {}

/**
 * Seals what must be read again but not in a copy of the database: `v1.<key>.<nonce, tag and text>`.
 * A value opens only at its own place (table, column and row), so that swapping two rows gains nothing.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  /** The key that seals; the others only open what is older. */
  readonly currentKey: string;

  constructor(keys: readonly SecretKey[]) {
    const [first] = keys;
    if (!first) throw new Error('a secret box needs a key');
    this.currentKey = first.id;
    this.keys = new Map(keys.map(({ id, hex }) => [id, Buffer.from(hex, 'hex')]));
  }

  get keyIds(): string[] {
    return [...this.keys.keys()];
  }

  seal(plain: string, place: string, keyId = this.currentKey): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(keyId), iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [FORMAT, keyId, Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')].join('.');
  }

  open(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
    const [iv, tag, text] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES), bytes.subarray(IV_BYTES + TAG_BYTES)];
    try {
      const decipher = createDecipheriv(CIPHER, this.key(keyOf(sealed) ?? ''), iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place)).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch (error) {
      // A wrong key, another place, a byte that changed: node tells them no further apart.
      throw new SecretUnreadable(`the secret at ${place} cannot be read`, { cause: error });
    }
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new SecretUnreadable(`there is no key "${id}"`);
    return key;
  }
}

/** The name of the key that a value was sealed with; undefined for what is not sealed. */
export function keyOf(value: string): string | undefined {
  const [format, id, rest] = value.split('.');
  return format === FORMAT && rest ? id : undefined;
}
