import type { BoardBranchDto, BranchBusyDto } from '@sofra/contracts';

/** What slows a branch down now; each ends by itself, and without a network this screen still knows when. */
export function paceOf(branch: BoardBranchDto | null, now: number): { pausedUntil: string | null; busy: BranchBusyDto | null } {
  const lasts = (until: string | undefined | null) => until != null && Date.parse(until) > now;
  const { pausedUntil = null, busy = null } = branch ?? {};
  return { pausedUntil: lasts(pausedUntil) ? pausedUntil : null, busy: lasts(busy?.until) ? busy : null };
}
