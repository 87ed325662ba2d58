import { resolve } from 'node:path';
import { DEMO_CREDENTIALS } from './demo-credentials';

/** Everything the simulator is told from outside. */
export interface Env {
  host: string;
  port: number;
  webhookUrl: string;
  appSecret: string;
  accessToken: string;
  phoneNumberId: string;
  verifyToken: string;
  /** Where the phones are: the clock they show. */
  timeZone: string;
  /** Where the chats are kept over a restart; null keeps them in memory. */
  stateFile: string | null;
}

/** A setting that nobody can start with; the message is one sentence for a person. */
export class ConfigError extends Error {}

type Source = Record<string, string | undefined>;

export function loadEnv(source: Source): Env {
  return {
    host: text(source, 'SIMULATOR_HOST', '127.0.0.1'),
    port: port(source),
    webhookUrl: url(source, 'WEBHOOK_URL', 'http://127.0.0.1:3000/webhooks/whatsapp'),
    // While secrets rotate several are valid; the platform signs with the first.
    appSecret: text(source, 'WHATSAPP_APP_SECRET', DEMO_CREDENTIALS.appSecret).split(',')[0]!.trim(),
    accessToken: text(source, 'WHATSAPP_ACCESS_TOKEN', DEMO_CREDENTIALS.accessToken),
    phoneNumberId: text(source, 'WHATSAPP_PHONE_NUMBER_ID', DEMO_CREDENTIALS.phoneNumberId),
    verifyToken: text(source, 'WHATSAPP_VERIFY_TOKEN', DEMO_CREDENTIALS.verifyToken),
    timeZone: timeZone(source),
    stateFile: source['SIMULATOR_PERSIST'] === '0' ? null : resolve(text(source, 'DATA_DIR', '.data'), 'simulator.json'),
  };
}

function text(source: Source, name: string, fallback: string): string {
  const value = (source[name] ?? fallback).trim();
  if (value === '') throw new ConfigError(`${name} must not be empty.`);
  return value;
}

function timeZone(source: Source): string {
  const value = text(source, 'SIMULATOR_TIME_ZONE', 'Europe/Istanbul');
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    // `RangeError`: a zone that nobody knows.
    throw new ConfigError(`SIMULATOR_TIME_ZONE must be a time zone like Europe/Istanbul, not "${value}".`);
  }
}

function port(source: Source): number {
  const value = text(source, 'SIMULATOR_PORT', '4010');
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new ConfigError(`SIMULATOR_PORT must be a port between 0 and 65535, not "${value}".`);
  }
  return Number(value);
}

function url(source: Source, name: string, fallback: string): string {
  const value = text(source, name, fallback);
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
    throw new ConfigError(`${name} must be an http or https address, not "${value}".`);
  }
  return value;
}
