import type { OrderDto } from '@sofra/contracts';
import { isUnattended } from '@sofra/domain';
import { isUnseenCancel } from '../core/unseen-cancel';

export const DINGS = ['new', 'changed', 'cancelled', 'late'] as const;
export type Ding = (typeof DINGS)[number];

type Held = ReadonlyMap<string, OrderDto>;

/** What a cook must hear about the step from one view of the board to the next; the most urgent only. */
export function dingFor(before: Held, after: Held): Ding | null {
  const dings = new Set<Ding>();
  for (const order of after.values()) {
    const ding = dingForOrder(before.get(order.id), order);
    if (ding) dings.add(ding);
  }
  return (['cancelled', 'new', 'changed'] as const).find((ding) => dings.has(ding)) ?? null;
}

function dingForOrder(before: OrderDto | undefined, after: OrderDto): Ding | null {
  if (before === after) return null;
  if (isUnseenCancel(after)) return before && isUnseenCancel(before) ? null : 'cancelled';
  if (isUnattended(after) && (!before || before.status === 'scheduled')) return 'new';
  if (after.cancelRequestedAt && !before?.cancelRequestedAt) return 'changed';
  if (after.amendments.length > (before?.amendments.length ?? 0)) return 'changed';
  return null;
}
