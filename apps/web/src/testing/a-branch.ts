import type { BoardBranchDto } from '@sofra/contracts';

const USUAL = { warnMinutes: 20, lateMinutes: 30 };

/** A branch as the board's server describes it; say only what matters. */
export function aBranch(given: Partial<BoardBranchDto> = {}): BoardBranchDto {
  return {
    id: 'branch-1',
    name: 'Kadıköy',
    timeZone: 'Europe/Istanbul',
    pausedUntil: null,
    busy: null,
    stations: [],
    lateness: { delivery: USUAL, pickup: USUAL, table: USUAL },
    escalation: [],
    preparationMinutes: 30,
    deliveryMinutes: 15,
    ...given,
  };
}
