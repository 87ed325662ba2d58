import type { FailedOutcome, SendOutcome } from '@sofra/whatsapp';
import { pairWaitMs } from '@sofra/whatsapp';
import type { LaneRow, RowChange } from './lane-row';

/** What a send led to: for its row, for its lane, and for every lane of the business number. */
export interface Verdict {
  change: RowChange;
  /** The whole lane keeps quiet for this long, milliseconds. */
  pauseLaneMs?: number;
  /** The number as a whole is too fast. */
  slowNumberMs?: number;
  /** The number cannot send at all: somebody must be told. */
  stopNumber?: { code: number; detail: string };
  /** The platform takes this template no more. */
  lostTemplate?: LostTemplate;
  /** The customer wants nothing that is not about their own order. */
  hasOptedOut?: true;
  /** The form was not taken and its list goes instead: this phone cannot show it, or nobody gets it for now. */
  refusedForm?: { by: 'phone' | 'platform'; detail: string };
  /** The picture was not taken and the message goes without it. */
  refusedImage?: string;
  /** Our own fault, to be read by an engineer. */
  bug?: string;
}

/** How a lane stands when the outcome of a send comes in. */
export interface SendContext {
  now: number;
  /** Refusals for the pair rate in a row, before this one. */
  pairRefusals: number;
  /** 0 to 1, so that lanes which failed together do not come back together. */
  jitter: number;
}

/** What the platform says of a template that it does not send. */
export type LostTemplate = 'missing' | 'rejected' | 'paused' | 'disabled';

const LOST_TEMPLATES = new Map<number, LostTemplate>([[132001, 'missing'], [132007, 'rejected'], [132015, 'paused'], [132016, 'disabled']]);

// Codes 1 and 131000 mean "unknown": they may be our own fault, so they are not tried for ever.
const UNKNOWN_ERRORS = new Set([1, 131000]);
const UNKNOWN_ERROR_TRIES = 5;
const LONGEST_BACK_OFF_MS = 60_000;
const MAX_DOUBLINGS = 10;

/** Turns the outcome of one send into what to do next. */
export function judgeSend(row: LaneRow, outcome: SendOutcome, context: SendContext): Verdict {
  if (outcome.kind === 'accepted') return { change: { ...base(row), state: 'done', wamid: outcome.wamid } };
  const lost = 'error' in outcome && outcome.error ? LOST_TEMPLATES.get(outcome.error.code) : undefined;
  // Only this wording is lost: the number goes on with everything else.
  if (lost && 'error' in outcome && outcome.error) return { ...drop(row, templateReason(lost), outcome.error), lostTemplate: lost };
  const other = judgeForm(row, outcome) ?? judgePicture(row, outcome);
  if (other) return other;
  return JUDGES[outcome.kind](row, outcome as never, context);
}

/** Whatever is wrong with a form, its list asks the same question: nothing is lost. Null for what a list could not mend either. */
function judgeForm(row: LaneRow, outcome: FailedOutcome): Verdict | null {
  if (row.content.kind !== 'form' || row.asFallback) return null;
  const isDropped = outcome.kind === 'drop' && FORM_REASONS.has(outcome.reason);
  if (!isDropped && outcome.kind !== 'fix') return null;
  const { error } = outcome;
  // "Undeliverable" is also what the platform says of a phone that is too old for the message.
  const by = outcome.kind === 'drop' && outcome.reason === 'undeliverable' ? 'phone' : 'platform';
  const bug = outcome.kind === 'fix' ? { bug: `the form: ${error.code} ${error.message} ${error.details ?? ''}`.trim() } : {};
  return { change: { ...again(row, error), asFallback: true }, refusedForm: { by, detail: `${error.code} ${error.details ?? error.message}` }, ...bug };
}

// What the platform says of a picture it cannot fetch; of an id that it no longer knows it says that a parameter is wrong.
const MEDIA_LOST = 131053;

/** Whatever is wrong with a picture, the same words go without it. Null for what that would not mend either. */
function judgePicture(row: LaneRow, outcome: FailedOutcome): Verdict | null {
  if (row.content.kind !== 'buttons' || !row.content.imageId || row.asFallback) return null;
  if (!('error' in outcome) || !outcome.error) return null;
  if (outcome.kind !== 'fix' && outcome.error.code !== MEDIA_LOST) return null;
  return { change: { ...again(row, outcome.error), asFallback: true }, refusedImage: row.content.imageId };
}

const FORM_REASONS: ReadonlySet<string> = new Set(['undeliverable', 'flow-unavailable']);

type Judge<K extends FailedOutcome['kind']> = (row: LaneRow, outcome: Extract<FailedOutcome, { kind: K }>, context: SendContext) => Verdict;

const JUDGES: { [K in FailedOutcome['kind']]: Judge<K> } = {
  ambiguous: (row, { reason }, { now }) => ({ change: { ...base(row), state: 'ambiguous', ambiguousAt: now, error: reason } }),
  retry: (row, outcome, { now, jitter }) => {
    const { error, reason } = outcome;
    if (error && UNKNOWN_ERRORS.has(error.code) && row.attempt >= UNKNOWN_ERROR_TRIES) return drop(row, 'gave-up', error);
    const notBefore = now + backOff(outcome.afterMs, row.attempt, jitter);
    return { change: { ...base(row), state: 'queued', notBefore, error: reason, errorCode: error?.code } };
  },
  'wait-pair': (row, { error }, { pairRefusals }) => ({
    change: again(row, error),
    pauseLaneMs: pairWaitMs(pairRefusals),
  }),
  'slow-number': (row, { error, afterMs }) => ({ change: again(row, error), slowNumberMs: afterMs }),
  'needs-template': (row, { error }) => (row.template && !row.asTemplate ? { change: { ...again(row, error), asTemplate: true } } : drop(row, WINDOW_CLOSED, error)),
  drop: (row, { reason, error }) => ({ ...drop(row, reason, error), ...(reason === 'opted-out' && { hasOptedOut: true as const }) }),
  fix: (row, { error }) => ({ ...drop(row, 'refused', error), bug: `${error.code} ${error.message} ${error.details ?? ''}`.trim() }),
  alert: (row, { error }) => ({ change: again(row, error), stopNumber: { code: error.code, detail: error.details ?? error.message } }),
};

/** Why a message is dropped once only a template may go and it has none. */
export const WINDOW_CLOSED = 'window-closed';

/** Why a message is dropped whose template cannot go. */
export const templateReason = (status: string) => `template-${status}`;

/** A row that is given up without asking the platform. */
export function dropRow(row: LaneRow, error: string): RowChange {
  return { ...base(row), state: 'dropped', error };
}

const base = ({ id, attempt }: LaneRow) => ({ id, attempt });

type Refusal = { code: number; message: string };

const again = (row: LaneRow, { code, message }: Refusal): RowChange => ({ ...base(row), state: 'queued', errorCode: code, error: message });

function drop(row: LaneRow, reason: string, { code, message }: Refusal): Verdict {
  return { change: { ...dropRow(row, reason === message ? reason : `${reason}: ${message}`), errorCode: code } };
}

/** Doubles with every try, half of it at random. */
function backOff(afterMs: number, attempt: number, jitter: number): number {
  const full = Math.min(afterMs * 2 ** Math.min(attempt - 1, MAX_DOUBLINGS), Math.max(afterMs, LONGEST_BACK_OFF_MS));
  return Math.round(full * (0.75 + jitter / 2));
}
