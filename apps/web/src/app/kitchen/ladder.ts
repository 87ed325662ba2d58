import type { EscalationKind, EscalationStepDto, OrderDto } from '@sofra/contracts';
import { isUnattended } from '@sofra/domain';

/** Steps a screen takes itself; the others happen at the server. */
export type Alarm = Extract<EscalationKind, 'flash' | 'louder'>;

/** Alarms of orders that nobody has accepted: `heard` from the server, and by the branch's own ladder where the time tells. */
export function alarmsOf(orders: Iterable<OrderDto>, heard: ReadonlyMap<string, ReadonlySet<EscalationKind>>, ladder: readonly EscalationStepDto[], now: number): Map<string, Set<Alarm>> {
  const alarms = new Map<string, Set<Alarm>>();
  for (const order of orders) {
    if (!isUnattended(order)) continue;
    const waited = (now - Date.parse(order.dueAt ? order.statusAt : order.placedAt)) / 1_000;
    // Whether any screen has shown it, only the server knows; that nobody has touched it shows here, even offline. Nobody need touch what was accepted by itself.
    const due = ladder.filter(({ condition, afterSeconds }) => order.status === 'placed' && condition === 'untouched' && waited >= afterSeconds);
    const kinds = [...due.map(({ kind }) => kind), ...(heard.get(order.id) ?? [])];
    const own = kinds.filter((kind): kind is Alarm => kind === 'flash' || kind === 'louder');
    if (own.length > 0) alarms.set(order.id, new Set(own));
  }
  return alarms;
}

/** The very same where nothing goes, so that nobody has to look again. */
export function onlyOf<T>(all: ReadonlyMap<string, T>, isWanted: (id: string) => boolean): ReadonlyMap<string, T> {
  return [...all.keys()].every(isWanted) ? all : new Map([...all].filter(([id]) => isWanted(id)));
}

export function withKind(all: ReadonlyMap<string, ReadonlySet<EscalationKind>>, orderId: string, kind: EscalationKind): ReadonlyMap<string, ReadonlySet<EscalationKind>> {
  return new Map(all).set(orderId, new Set(all.get(orderId)).add(kind));
}
