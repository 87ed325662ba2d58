import type { OrderDto, OrderItemDto } from '@sofra/contracts';

/** What routing looks at; `BoardStationDto` fits. */
export interface StationRoute {
  key: string;
  isClosed: boolean;
  reroutesTo: string | null;
}

type Item = Pick<OrderItemDto, 'station' | 'status'>;
type Order<I extends Item> = { items: readonly I[] } & Partial<Pick<OrderDto, 'id'>>;

/**
 * Where an item is made now: its own station, or where that one's items go while it is closed. Null means everybody's: no
 * station, one that the branch does not know, or closed with nowhere to go.
 */
export function routedStation(station: string | null, stations: readonly StationRoute[]): string | null {
  let at = stations.find(({ key }) => key === station);
  // A chain longer than the list goes round in a circle.
  for (let hops = 0; at?.isClosed; hops++) {
    const next = hops < stations.length ? at.reroutesTo : null;
    at = stations.find(({ key }) => key === next);
  }
  return at?.key ?? null;
}

/** The items a station makes, everybody's included; with `station` null (kitchen, expo) all of them. */
export function itemsAt<I extends Item>(order: Order<I>, station: string | null, stations: readonly StationRoute[]): I[] {
  if (station === null) return [...order.items];
  return order.items.filter((item) => isMadeAt(item, station, stations));
}

/** Other stations that still have open items of the order: "also at: grill". */
export function alsoAt(order: Order<Item>, station: string, stations: readonly StationRoute[]): string[] {
  const open = order.items.filter(({ status }) => status === 'open').map((item) => routedStation(item.station, stations));
  return [...new Set(open)].filter((key): key is string => key !== null && key !== station);
}

/** How far one station is with an order. */
export interface StationPart {
  /** Null: everybody's items. */
  station: string | null;
  items: number;
  open: number;
}

/** The order's parts by station, in the order of its items; a part is done when nothing of it is open. */
export function stationParts(order: Order<Item>, stations: readonly StationRoute[]): StationPart[] {
  const parts = new Map<string | null, StationPart>();
  for (const item of order.items) {
    const station = routedStation(item.station, stations);
    const part = parts.get(station) ?? { station, items: 0, open: 0 };
    parts.set(station, { station, items: part.items + 1, open: part.open + (item.status === 'open' ? 1 : 0) });
  }
  return [...parts.values()];
}

/** Whether closing a station this way would send its items in a circle. */
export function goesRound(closing: StationRoute, stations: readonly StationRoute[]): boolean {
  const after = [...stations.filter(({ key }) => key !== closing.key), closing];
  const seen = new Set<string>();
  for (let at = after.find(({ key }) => key === closing.key); at?.isClosed; at = after.find(({ key }) => key === at!.reroutesTo)) {
    if (seen.has(at.key)) return true;
    seen.add(at.key);
  }
  return false;
}

function isMadeAt(item: Item, station: string, stations: readonly StationRoute[]): boolean {
  const routed = routedStation(item.station, stations);
  return routed === null || routed === station;
}
