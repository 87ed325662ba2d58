import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function keptOwner(dataDir) {
  const file = join(dataDir, 'owner.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const owner = { email: 'owner@sofra.local', password: randomBytes(9).toString('base64url') };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  return owner;
}

/** The key that secrets in the database are sealed with: the caller's where set, else generated once and kept in `dataDir`. */
export function secretsKey(env, dataDir) {
  if (env.SECRETS_KEY) return env.SECRETS_KEY;
  const file = join(dataDir, 'secrets.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = `demo:${randomBytes(32).toString('hex')}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}

/** The first owner's sign-in: the caller's where set, else generated once and kept in `dataDir`. */
export function ownerSignIn(env, dataDir) {
  if (env.ADMIN_EMAIL && env.ADMIN_PASSWORD) return { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD };
  const kept = keptOwner(dataDir);
  return { email: env.ADMIN_EMAIL || kept.email, password: env.ADMIN_PASSWORD || kept.password };
}
