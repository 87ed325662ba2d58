import type { ScreenCheckDto } from '@sofra/contracts';

/** What a person should know of a screen's check of itself. */
export type Finding = { key: 'check.noSound' | 'check.hidden' | 'check.sleeps' } | { key: 'check.battery'; percent: number };

const LOW_BATTERY = 0.3;

/** The worst first; empty when all is well. What the browser could not tell is no finding. */
export function findingsOf({ audio, visible, wakeLock, battery, charging }: ScreenCheckDto): Finding[] {
  return [
    ...(audio === false ? [{ key: 'check.noSound' } as const] : []),
    ...(visible === false ? [{ key: 'check.hidden' } as const] : []),
    ...(battery !== null && battery < LOW_BATTERY && charging !== true ? [{ key: 'check.battery', percent: Math.round(battery * 100) } as const] : []),
    ...(wakeLock === false ? [{ key: 'check.sleeps' } as const] : []),
  ];
}
