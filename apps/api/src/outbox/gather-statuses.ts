import type { DeliveryStatus, InboundStatus } from '@sofra/whatsapp';
import { parseOpaqueId } from './opaque-id';

/** Delivery moves only up this ladder; `failed` may still be followed by a late `delivered`. */
export const RANKS: Readonly<Record<'queued' | 'accepted' | DeliveryStatus, number>> = {
  queued: 0,
  accepted: 1,
  sent: 2,
  failed: 3,
  delivered: 4,
  read: 5,
  played: 6,
};

/** All that a batch says about one message. */
export interface GatheredStatus {
  rowId?: number;
  attempt?: number;
  callbackKey?: number;
  wamid: string;
  delivery: DeliveryStatus;
  rank: number;
  errorCode?: number;
  error?: string;
  isBillable?: boolean;
  pricingCategory?: string;
  pricingType?: string;
  sentAt?: Date;
  deliveredAt?: Date;
  readAt?: Date;
}

/** One entry a message: the highest rank wins, and the moments of the others are kept. */
export function gatherStatuses(statuses: readonly InboundStatus[]): GatheredStatus[] {
  const gathered = new Map<string, GatheredStatus>();
  for (const status of statuses) {
    const one = gather(status);
    const key = one.rowId === undefined ? one.wamid : `row ${one.rowId} ${one.callbackKey}`;
    const other = gathered.get(key);
    gathered.set(key, other ? merge(other, one) : one);
  }
  return [...gathered.values()];
}

function gather({ wamid, status, at, opaque, pricing, errors }: InboundStatus): GatheredStatus {
  const ours = parseOpaqueId(opaque);
  const [error] = errors;
  return {
    rowId: ours?.id,
    attempt: ours?.attempt,
    callbackKey: ours?.key,
    wamid,
    delivery: status,
    rank: RANKS[status],
    errorCode: error?.code,
    error: error?.details ?? error?.message ?? error?.title,
    isBillable: pricing?.billable,
    pricingCategory: pricing?.category,
    pricingType: pricing?.type,
    ...(status === 'sent' && { sentAt: at }),
    ...(status === 'delivered' && { deliveredAt: at }),
    ...(status === 'read' && { readAt: at }),
  };
}

function merge(one: GatheredStatus, other: GatheredStatus): GatheredStatus {
  const [low, high] = one.rank <= other.rank ? [one, other] : [other, one];
  return {
    ...high,
    isBillable: high.isBillable ?? low.isBillable,
    pricingCategory: high.pricingCategory ?? low.pricingCategory,
    pricingType: high.pricingType ?? low.pricingType,
    sentAt: high.sentAt ?? low.sentAt,
    deliveredAt: high.deliveredAt ?? low.deliveredAt,
    readAt: high.readAt ?? low.readAt,
  };
}
