import type { CustomerIdentity } from '@sofra/whatsapp';

/** A customer as the identity rules see it. */
export interface KnownCustomer {
  id: string;
  userId: string | null;
  waId: string | null;
}

/** Ids that a customer's row must carry from now on; absent ones stay as they are. */
export interface NewIds {
  userId?: string | null;
  waId?: string;
}

/** Who wrote. `vacate`: rows that lose their number first, because it belongs to somebody else now. */
export type IdentityDecision =
  | { kind: 'known'; id: string; ids: NewIds; vacate: string[] }
  | { kind: 'same-person'; keep: string; drop: string; ids: NewIds; vacate: string[] }
  | { kind: 'new'; vacate: string[] };

type Ids = Pick<CustomerIdentity, 'userId' | 'waId'>;

/**
 * The business-scoped user id decides. Without a row for it the number does, but only on a row whose user id is empty
 * or the same: another user id on the same number means that the number was given to somebody else.
 */
export function decideIdentity({ userId, waId }: Ids, rows: readonly KnownCustomer[]): IdentityDecision {
  const byUser = rows.find((row) => userId !== undefined && row.userId === userId);
  const byNumber = rows.find((row) => waId !== undefined && row.waId === waId);
  if (byUser) return known(byUser, byNumber, { userId, waId });
  if (!byNumber) return { kind: 'new', vacate: [] };
  if (isSomebodyElse(byNumber, userId)) return { kind: 'new', vacate: [byNumber.id] };
  return { kind: 'known', id: byNumber.id, ids: missing(byNumber, { userId, waId }), vacate: [] };
}

function known(byUser: KnownCustomer, byNumber: KnownCustomer | undefined, ids: Ids): IdentityDecision {
  const change = missing(byUser, ids);
  if (!byNumber || byNumber.id === byUser.id) return { kind: 'known', id: byUser.id, ids: change, vacate: [] };
  if (isSomebodyElse(byNumber, ids.userId)) return { kind: 'known', id: byUser.id, ids: change, vacate: [byNumber.id] };
  return { kind: 'same-person', keep: byUser.id, drop: byNumber.id, ids: change, vacate: [byNumber.id] };
}

/** Whether the row of a number belongs to another person than the one with `userId`. */
const isSomebodyElse = (row: KnownCustomer, userId: string | undefined) =>
  userId !== undefined && row.userId !== null && row.userId !== userId;

function missing(row: KnownCustomer, { userId, waId }: Ids): NewIds {
  return {
    ...(userId !== undefined && userId !== row.userId && { userId }),
    ...(waId !== undefined && waId !== row.waId && { waId }),
  };
}

/** New number or user id of a customer, as a system message tells it. */
export interface IdentityChange {
  /** Who it was. */
  before: Ids;
  /** Who it is; a new number without a user id empties the old one, which is void from now on. */
  after: Ids;
}

/** Re-links a customer; undefined when nobody with the old ids is known. */
export function decideChange({ before, after }: IdentityChange, rows: readonly KnownCustomer[]): IdentityDecision | undefined {
  const old = rows.find((row) => before.userId !== undefined && row.userId === before.userId) ?? rows.find((row) => before.waId !== undefined && row.waId === before.waId);
  if (!old) return undefined;
  const others = rows.filter((row) => row.id !== old.id);
  const other = others.find((row) => isNow(row, after));
  const ids: NewIds = { ...(after.waId !== undefined && { waId: after.waId }), userId: after.userId ?? null };
  if (other && !isSomebodyElse(other, after.userId)) return { kind: 'same-person', keep: old.id, drop: other.id, ids, vacate: [other.id] };
  return { kind: 'known', id: old.id, ids, vacate: other ? [other.id] : [] };
}

const isNow = (row: KnownCustomer, { userId, waId }: Ids) =>
  (userId !== undefined && row.userId === userId) || (waId !== undefined && row.waId === waId);
