import type { BoardConnectionState } from '../../core/realtime/board-connection';

/** What a screen knows of itself; null where its browser cannot tell. */
export interface ScreenFacts {
  isSoundOn: boolean;
  /** 0 to 1. */
  volume: number;
  hasWakeLock: boolean | null;
  /** The screen's clock less the server's, milliseconds. */
  clockOffsetMs: number | null;
  connection: BoardConnectionState;
  /** Since the server was last heard, milliseconds. */
  silentForMs: number;
  /** 0 to 1. */
  battery: number | null;
  isCharging: boolean | null;
}

/** As a traffic light: works, look after it, orders may be missed. */
export type Light = 'good' | 'care' | 'bad';

export const EXAMINED = ['sound', 'connection', 'wakeLock', 'clock', 'battery'] as const;
export type Examined = (typeof EXAMINED)[number];

export interface Finding {
  what: Examined;
  light: Light;
}

const QUIET_VOLUME = 0.3;
/** A pulse comes every five seconds. */
const LONG_SILENCE_MS = 8_000;
const WRONG_CLOCK_MS = 60_000;
const LOW = 0.3;
const NEARLY_EMPTY = 0.1;

/** Looks at everything that could make a screen miss an order; the battery only where there is one. */
export function examine(facts: ScreenFacts): Finding[] {
  const findings: Finding[] = [
    { what: 'sound', light: soundLight(facts) },
    { what: 'connection', light: connectionLight(facts) },
    { what: 'wakeLock', light: facts.hasWakeLock ? 'good' : 'care' },
    { what: 'clock', light: Math.abs(facts.clockOffsetMs ?? 0) > WRONG_CLOCK_MS ? 'care' : 'good' },
  ];
  return facts.battery === null ? findings : [...findings, { what: 'battery', light: batteryLight(facts.battery, facts.isCharging) }];
}

/** The light of the whole screen is that of its weakest part. */
export function worst(findings: readonly Finding[]): Light {
  return (['bad', 'care'] as const).find((light) => findings.some((finding) => finding.light === light)) ?? 'good';
}

function soundLight({ isSoundOn, volume }: ScreenFacts): Light {
  if (!isSoundOn || volume === 0) return 'bad';
  return volume < QUIET_VOLUME ? 'care' : 'good';
}

function connectionLight({ connection, silentForMs }: ScreenFacts): Light {
  if (connection === 'offline') return 'bad';
  return connection === 'connecting' || silentForMs > LONG_SILENCE_MS ? 'care' : 'good';
}

function batteryLight(level: number, isCharging: boolean | null): Light {
  if (isCharging || level > LOW) return 'good';
  return level > NEARLY_EMPTY ? 'care' : 'bad';
}
