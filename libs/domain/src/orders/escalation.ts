import type { EscalationStepDto, Fulfilment, LatenessDto } from '@sofra/contracts';

/** Most steps a ladder may have, and the longest a step may wait, seconds. */
export const LADDER_LIMITS = { steps: 10, seconds: 3_600 } as const;

/** The ladder of a branch that has not set its own; turning orders away by itself is nobody's default. */
export const DEFAULT_ESCALATION: readonly EscalationStepDto[] = [
  { condition: 'unseen', afterSeconds: 10, kind: 'flash' },
  { condition: 'untouched', afterSeconds: 60, kind: 'louder' },
  { condition: 'untouched', afterSeconds: 180, kind: 'manager-whatsapp' },
  { condition: 'untouched', afterSeconds: 300, kind: 'tell-customer' },
];

/** When tickets turn amber and red in a branch that has not set its own times. */
export const DEFAULT_LATENESS: Readonly<Record<Fulfilment, LatenessDto>> = {
  delivery: { warnMinutes: 20, lateMinutes: 30 },
  pickup: { warnMinutes: 15, lateMinutes: 25 },
  table: { warnMinutes: 12, lateMinutes: 20 },
};

/** The steps in the order in which they are climbed: by time, as given among equals. */
export function orderedLadder(steps: readonly EscalationStepDto[]): EscalationStepDto[] {
  return steps.toSorted((a, b) => a.afterSeconds - b.afterSeconds);
}
