import { EnvError } from '../config/env';
import type { Database } from '../database/database';
import { keyOf, type SecretBox, SecretUnreadable } from './secret-box';
import { placeOf, SECRET_PLACES, type SecretPlace } from './secret-places';

const PROOF = 'sofra';
const proofPlace = (id: string) => `secret_keys.proof:${id}`;

interface Kept {
  row: string;
  value: string;
}

/**
 * Before the first request: refuses keys that are not this database's, then seals what is not yet sealed with the first
 * of them, so that older keys may be taken away after one start.
 */
export async function keepSecrets(database: Database, box: SecretBox): Promise<void> {
  await proveKeys(database, box);
  for (const place of SECRET_PLACES) {
    for (const kept of await stale(database, place, box)) await sealAnew(database, place, box, kept);
  }
  // Nothing is sealed with the others any more; a key that comes back is proved anew.
  await database.query({ name: 'secret-keys-drop', text: 'DELETE FROM secret_keys WHERE id <> ALL ($1)' }, [box.keyIds]);
}

async function proveKeys(database: Database, box: SecretBox): Promise<void> {
  const { rows } = await database.query<{ id: string; proof: string }>({ name: 'secret-keys', text: 'SELECT id, proof FROM secret_keys' }, []);
  for (const id of box.keyIds) {
    const known = rows.find((row) => row.id === id);
    if (!known) await database.query({ name: 'secret-keys-add', text: 'INSERT INTO secret_keys (id, proof) VALUES ($1, $2) ON CONFLICT DO NOTHING' }, [id, box.seal(PROOF, proofPlace(id), id)]);
    else if (!opens(box, known.proof, proofPlace(id))) {
      throw new EnvError(`SECRETS_KEY is wrong: its key "${id}" is not the one this database was written with. Put that one back, or give the new one another name and keep the old one behind it.`);
    }
  }
}

function opens(box: SecretBox, proof: string, place: string): boolean {
  try {
    return box.open(proof, place) === PROOF;
  } catch (error) {
    if (error instanceof SecretUnreadable) return false;
    throw error;
  }
}

async function stale(database: Database, { table, column, key }: SecretPlace, box: SecretBox): Promise<Kept[]> {
  const { rows } = await database.query<Kept>(
    { name: `secrets-stale-${table}-${column}`, text: `SELECT ${key}::text AS row, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL AND NOT starts_with(${column}, $1)` },
    [`v1.${box.currentKey}.`],
  );
  return rows;
}

async function sealAnew(database: Database, place: SecretPlace, box: SecretBox, { row, value }: Kept): Promise<void> {
  const id = keyOf(value);
  if (id !== undefined && !box.keyIds.includes(id)) {
    throw new EnvError(`SECRETS_KEY lacks the key "${id}", which secrets of this database are sealed with. Add it behind the first one.`);
  }
  const plain = id === undefined ? value : box.open(value, placeOf(place, row));
  const { table, column, key } = place;
  // Only what is still as it was read: another node may have changed it meanwhile.
  await database.query(
    { name: `secrets-seal-${table}-${column}`, text: `UPDATE ${table} SET ${column} = $2 WHERE ${key}::text = $1 AND ${column} = $3` },
    [row, box.seal(plain, placeOf(place, row)), value],
  );
}
