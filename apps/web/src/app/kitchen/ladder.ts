import type { EscalationKind, EscalationStepDto, OrderDto } from '@sofra/contracts';

/** Steps a screen takes itself; the others happen at the server. */
export type Alarm = Extract<EscalationKind, 'flash' | 'louder'>;

/** Alarms of orders that nobody has accepted: `heard` from the server, and by the branch's own ladder where the time tells. */
export function alarmsOf(orders: Iterable<OrderDto>, heard: ReadonlyMap<string, ReadonlySet<EscalationKind>>, ladder: readonly EscalationStepDto[], now: number): Map<string, Set<Alarm>> {
  const alarms = new Map<string, Set<Alarm>>();
  for (const order of orders) {
    if (order.status !== 'placed') continue;
    const waited = (now - Date.parse(order.dueAt ? order.statusAt : order.placedAt)) / 1_000;
    // Whether any screen has shown it, only the server knows; that nobody has touched it shows here, even offline.
    const due = ladder.filter(({ condition, afterSeconds }) => condition === 'untouched' && waited >= afterSeconds);
    const kinds = [...due.map(({ kind }) => kind), ...(heard.get(order.id) ?? [])];
    const own = kinds.filter((kind): kind is Alarm => kind === 'flash' || kind === 'louder');
    if (own.length > 0) alarms.set(order.id, new Set(own));
  }
  return alarms;
}
