import type { ScreenCheckDto, ScreenDto, ScreenKind } from '@sofra/contracts';

// Four heartbeats missed.
const LIVE_MS = 60_000;

/** One row of the list, with the heartbeat's findings flat. */
export interface ListedScreen extends ScreenCheckDto {
  id: string | null;
  branchId: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
  pairedAt: Date | null;
  lastSeenAt: Date | null;
}

export function toScreenDto({ id, branchId, name, kind, station, pairedAt, lastSeenAt, ...check }: ListedScreen, now: Date): ScreenDto {
  return {
    id,
    branchId,
    name,
    kind,
    station,
    pairedAt: pairedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    isLive: lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() <= LIVE_MS,
    check: lastSeenAt && check,
  };
}
