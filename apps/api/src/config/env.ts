import { fileURLToPath } from 'node:url';
import type { SecretKey } from '../secrets/secret-box';

/** All that the process takes from its environment, judged once at the start. */
export interface Env {
  readonly port: number;
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly redisUrl: string | null;
  /** How long the answer to a typed message waits for the next one, milliseconds. */
  readonly replyPauseMs: number;
  /** Seed an empty database with the demo shop. */
  readonly isDemo: boolean;
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly logLevel: LogLevel;
  /** The first owner's sign-in; needed only while there is no owner. */
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly whatsapp: WhatsAppEnv;
  /** Secrets in the database are sealed with the first; the others open what is older. */
  readonly secretKeys: readonly SecretKey[];
}

export interface WhatsAppEnv {
  readonly apiUrl: string;
  readonly apiVersion: string;
  /** What the platform grants one number; 0 = no ceiling of ours. */
  readonly messagesPerSecond: number;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  /** More than one while the secret is being rotated; any of them verifies. */
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Source = Readonly<Record<string, string | undefined>>;

/** A variable is missing or wrong; the message is one sentence that names it. */
export class EnvError extends Error {}

/** What the simulator of this project answers to; without `WHATSAPP_API_URL` there is no other number. */
export const SIMULATED_NUMBER: Source = {
  WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
  WHATSAPP_ACCESS_TOKEN: 'sofra-demo-token',
  WHATSAPP_APP_SECRET: 'sofra-demo-secret',
  WHATSAPP_VERIFY_TOKEN: 'sofra-demo-verify',
};

// Guards nothing that is worth it: `npm start` makes one of its own.
const SIMULATED_KEY = `demo:${'5f'.repeat(32)}`;

// Beside the bundle (dist/api/main.mjs), wherever the process was started from.
const BUILT_WEB = fileURLToPath(new URL('../web/browser', import.meta.url));
const SHORTEST_PASSWORD = 8;

/** Reads and judges the environment; throws `EnvError` at the first thing that is missing or wrong. */
export function loadEnv(source: Source): Env {
  return deepFreeze({
    port: port(source, 'PORT', 3000),
    databaseUrl: databaseUrl(source),
    poolSize: whole(source, 'DATABASE_POOL_SIZE', 10, 1, 500),
    redisUrl: redisUrl(source),
    replyPauseMs: whole(source, 'REPLY_PAUSE_MS', 500, 0, 5_000),
    isDemo: flag(source, 'DEMO', !given(source, 'WHATSAPP_API_URL')),
    webRoot: given(source, 'WEB_ROOT') ?? BUILT_WEB,
    logLevel: oneOf(source, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    admin: admin(source),
    whatsapp: whatsApp(source),
    secretKeys: secretKeys(source),
  });
}

function whatsApp(source: Source): WhatsAppEnv {
  const apiUrl = given(source, 'WHATSAPP_API_URL');
  const number = apiUrl ? source : { ...SIMULATED_NUMBER, ...present(source) };
  return {
    apiUrl: apiUrl ? webAddress('WHATSAPP_API_URL', apiUrl) : `http://127.0.0.1:${port(source, 'SIMULATOR_PORT', 4010)}`,
    apiVersion: version(source),
    messagesPerSecond: whole(source, 'WHATSAPP_MESSAGES_PER_SECOND', 80, 0, 1_000),
    phoneNumberId: required(number, 'WHATSAPP_PHONE_NUMBER_ID', 'the number to send from'),
    accessToken: required(number, 'WHATSAPP_ACCESS_TOKEN', 'the Cloud API lets nobody in without it'),
    appSecrets: secrets(required(number, 'WHATSAPP_APP_SECRET', 'webhooks are verified with it')),
    verifyToken: required(number, 'WHATSAPP_VERIFY_TOKEN', 'the webhook is subscribed with it'),
  };
}

function admin(source: Source): Env['admin'] {
  const email = given(source, 'ADMIN_EMAIL');
  const password = given(source, 'ADMIN_PASSWORD');
  if (!email && !password) return null;
  if (!email) throw new EnvError('ADMIN_EMAIL is missing although ADMIN_PASSWORD is set: the first owner needs both.');
  if (!password) throw new EnvError('ADMIN_PASSWORD is missing although ADMIN_EMAIL is set: the first owner needs both.');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new EnvError('ADMIN_EMAIL must be an e-mail address.');
  if (password.length < SHORTEST_PASSWORD) throw new EnvError(`ADMIN_PASSWORD must have at least ${SHORTEST_PASSWORD} characters.`);
  return { email: email.toLowerCase(), password };
}

function databaseUrl(source: Source): string {
  const text = required(source, 'DATABASE_URL', 'where PostgreSQL is, such as postgres://user:password@host:5432/sofra');
  // Never shown: it carries a password.
  if (!hasScheme(text, ['postgres:', 'postgresql:'])) throw new EnvError('DATABASE_URL must begin with postgres:// and be a URL.');
  return text;
}

function redisUrl(source: Source): string | null {
  const text = given(source, 'REDIS_URL');
  if (text && !hasScheme(text, ['redis:', 'rediss:'])) throw new EnvError('REDIS_URL must begin with redis:// or rediss:// and be a URL.');
  return text ?? null;
}

function webAddress(name: string, text: string): string {
  if (!hasScheme(text, ['http:', 'https:'])) throw new EnvError(`${name} must begin with http:// or https:// and be a URL, not "${text}".`);
  return text.replace(/\/+$/, '');
}

function version(source: Source): string {
  const text = given(source, 'WHATSAPP_API_VERSION') ?? 'v25.0';
  if (!/^v\d+\.\d+$/.test(text)) throw new EnvError(`WHATSAPP_API_VERSION must look like v25.0, not "${text}".`);
  return text;
}

function secrets(text: string): string[] {
  const all = text.split(',').map((each) => each.trim()).filter(Boolean);
  if (all.length === 0) throw new EnvError('WHATSAPP_APP_SECRET must hold at least one secret.');
  return all;
}

function secretKeys(source: Source): SecretKey[] {
  const text = given(source, 'WHATSAPP_API_URL') ? required(source, 'SECRETS_KEY', 'access tokens and authenticator secrets are sealed with it') : (given(source, 'SECRETS_KEY') ?? SIMULATED_KEY);
  const keys = text.split(',').map((each) => /^([\w-]{1,20}):([0-9a-f]{64})$/i.exec(each.trim()));
  // Never shown: it is the key.
  if (!keys.every((key) => key !== null)) throw new EnvError('SECRETS_KEY must be a name, a colon and 64 hex digits, such as k1:0a1b…; several with commas, the newest first.');
  if (new Set(keys.map((key) => key[1])).size < keys.length) throw new EnvError('SECRETS_KEY has two keys of one name; each needs its own.');
  return keys.map((key) => ({ id: key[1]!, hex: key[2]! }));
}

function port(source: Source, name: string, otherwise: number): number {
  return whole(source, name, otherwise, 1, 65_535);
}

function whole(source: Source, name: string, otherwise: number, from: number, to: number): number {
  const text = given(source, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && from <= value && value <= to) return value;
  throw new EnvError(`${name} must be a whole number from ${from} to ${to}, not "${text}".`);
}

function flag(source: Source, name: string, otherwise: boolean): boolean {
  const text = given(source, name);
  if (text !== undefined && text !== '0' && text !== '1') throw new EnvError(`${name} must be 0 or 1, not "${text}".`);
  return text === undefined ? otherwise : text === '1';
}

function oneOf<T extends string>(source: Source, name: string, allowed: readonly T[], otherwise: T): T {
  const text = given(source, name);
  if (text === undefined) return otherwise;
  const found = allowed.find((each) => each === text);
  if (!found) throw new EnvError(`${name} must be one of ${allowed.join(', ')}, not "${text}".`);
  return found;
}

function required(source: Source, name: string, why: string): string {
  const text = given(source, name);
  if (text === undefined) throw new EnvError(`${name} is missing: ${why}.`);
  return text;
}

// Compose files and shells pass "unset" on as an empty string.
function given(source: Source, name: string): string | undefined {
  return source[name]?.trim() || undefined;
}

function present(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function hasScheme(text: string, schemes: string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

function deepFreeze<T extends object>(value: T): T {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFreeze(each);
  return Object.freeze(value);
}
