import type { BoardBranchDto, OffSaleDto } from '@sofra/contracts';
import { soldOutFor } from '@sofra/domain';

/** For how long a cook may take something off sale. */
export const SPANS = ['two-hours', 'until-tomorrow', 'for-good'] as const;
export type Span = (typeof SPANS)[number];

/** The next morning of the branch, before anybody orders. */
const MORNING = 5 * 60;
/** "For good" is until somebody puts it back; a date far away says that in the menu's own terms. */
const FOR_GOOD_MS = 50 * 365 * 24 * 3_600_000;

export type SoldOut = OffSaleDto & { until: string };

/** What is sold out now, the next to come back first. */
export function soldOutNow(branch: BoardBranchDto | null, now: number): SoldOut[] {
  return (branch?.offSale ?? []).filter((each): each is SoldOut => each.until !== null && Date.parse(each.until) > now).toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until));
}

/** Whose portions are counted, and none is left. */
export function noneLeft(branch: BoardBranchDto | null): OffSaleDto[] {
  return (branch?.offSale ?? []).filter(({ isOutOfStock }) => isOutOfStock);
}

/** How many things customers ask for in vain, by the kitchen's doing. */
export function soldOutCount(branch: BoardBranchDto | null, now: number): number {
  return soldOutNow(branch, now).length + noneLeft(branch).length;
}

/** What only the administration switches on again. */
export function switchedOff(branch: BoardBranchDto | null): OffSaleDto[] {
  return (branch?.offSale ?? []).filter(({ until, isOutOfStock }) => until === null && !isOutOfStock);
}

export function untilOf(span: Span, now: number, timeZone = 'UTC'): string {
  const { soldOutUntil } = soldOutFor(span, now, timeZone, MORNING);
  return new Date(soldOutUntil ?? now + FOR_GOOD_MS).toISOString();
}
