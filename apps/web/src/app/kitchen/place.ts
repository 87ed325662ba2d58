import { type BoardMode, type BoardStationDto, type OrderDto, SCREEN_MODES } from '@sofra/contracts';
import { alsoAt, itemsAt } from '@sofra/domain';
import type { Ticket } from './board-columns';

const WHOLE = ['kitchen', 'expo', 'courier', 'watch'] as const;

/** What a screen is for: the whole kitchen, the pass where orders leave it, a courier's way, looking on, or one station. */
export type Place = { kind: (typeof WHOLE)[number]; station: null } | { kind: 'station'; station: string };

export const WHOLE_KITCHEN: Place = { kind: 'kitchen', station: null };

/** `kitchen`, `expo`, ... or `station:<key>`, as the browser remembers it. */
export function placeOf(kept: string | null): Place {
  const kind = WHOLE.find((each) => each === kept);
  if (kind) return { kind, station: null };
  const [, station] = /^station:(.+)$/.exec(kept ?? '') ?? [];
  return station ? { kind: 'station', station } : WHOLE_KITCHEN;
}

export function keptPlace(place: Place): string {
  return place.kind === 'station' ? `station:${place.station}` : place.kind;
}

export function modeOf({ kind }: Place): BoardMode {
  return SCREEN_MODES[kind];
}

/** What the server has made of a paired screen. */
export function placeOfRole({ mode, station }: { mode: BoardMode; station: string | null }): Place {
  return station === null ? { kind: mode, station } : { kind: 'station', station };
}

/** The place if the branch has it; a station that was taken away shows the whole kitchen rather than nothing. */
export function knownPlace(place: Place, stations: readonly BoardStationDto[]): Place {
  return place.kind === 'station' && !stations.some(({ key }) => key === place.station) ? WHOLE_KITCHEN : place;
}

/** Whether a station's screen shows the ticket: something of it is still to be made there, or to be noticed. */
export function concerns({ order, isLeaving }: Ticket, station: string, stations: readonly BoardStationDto[]): boolean {
  const own = itemsAt(order, station, stations);
  if (own.length === 0 || isLeaving) return false;
  const isBeingMade = order.status === 'placed' || order.status === 'preparing';
  return (isBeingMade && own.some(({ status }) => status === 'open')) || order.status === 'cancelled' || order.amendments.length > 0;
}

/** Stations that work on the order as well, in words. */
export function elsewhere(order: OrderDto, station: string, stations: readonly BoardStationDto[]): BoardStationDto[] {
  const keys = new Set(alsoAt(order, station, stations));
  return stations.filter(({ key }) => keys.has(key));
}
