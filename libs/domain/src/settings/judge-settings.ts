import type { ClosureEdit, SettingsEdit } from '@sofra/contracts';
import { readClock } from '../catalog/clock-minutes';
import { amountFaults, type FieldFaults, twiceFaults } from '../catalog/judge-edit';
import { type LocalMinute, toLocalMinute } from '../catalog/wall-clock';
import { oneLine } from '../shared/plain-text';

const MAX_NAME = 60;
const MAX_PHONE = 30;
const MAX_REASON = 120;
const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** What is wrong with a branch as an owner wants it. */
export function judgeSettings(edit: SettingsEdit): FieldFaults {
  return {
    ...nameFaults(edit.name),
    ...(edit.phone !== null && !isPhone(edit.phone) && { phone: 'invalid' as const }),
    ...(!isZone(edit.timeZone) && { timeZone: 'unknown' as const }),
    ...currencyFaults(edit.currency),
    ...((readClock(edit.dayStartsAt) ?? DAY_MINUTES) >= DAY_MINUTES && { dayStartsAt: 'not-a-time' as const }),
    ...amountFaults('cancelWindowMinutes', edit.cancelWindowMinutes, 0, DAY_MINUTES),
    ...preparationFaults(edit.preparationMinutes),
    ...amountFaults('minimumBasket', edit.minimumBasket, 0),
    ...amountFaults('deliveryFee', edit.deliveryFee, 0),
    ...choiceFaults('locales', edit.locales),
    ...choiceFaults('fulfilments', edit.fulfilments),
    ...choiceFaults('paymentMethods', edit.paymentMethods),
  };
}

/** What is wrong with a closure on a branch's wall clock, at `now` (local). */
export function judgeClosure({ from, until, reason }: ClosureEdit, now: LocalMinute): FieldFaults {
  const [start, end] = [readLocal(from), readLocal(until)];
  return {
    ...(start === null && { from: unread(from) }),
    ...(end === null && { until: unread(until) }),
    ...(start !== null && end !== null && end <= start && { until: 'ends-before-start' as const }),
    ...(start !== null && end !== null && end > start && end <= now && { until: 'in-the-past' as const }),
    ...((reason?.length ?? 0) > MAX_REASON && { reason: 'too-long' as const }),
  };
}

// Also what a browser sends of a date that is half typed.
const unread = (text: string) => (text.trim() === '' ? ('required' as const) : ('not-a-time' as const));

/** Local minutes of `YYYY-MM-DDTHH:MM`; null for anything else, the 30th of February included. */
export function readLocal(text: string): LocalMinute | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const minutes = Date.parse(`${text}:00Z`) / MINUTE_MS;
  return !Number.isNaN(minutes) && writeLocal(minutes) === text ? minutes : null;
}

/** `YYYY-MM-DDTHH:MM` of local minutes. */
export function writeLocal(local: LocalMinute): string {
  return new Date(local * MINUTE_MS).toISOString().slice(0, 16);
}

function nameFaults(name: string): FieldFaults {
  if (oneLine(name) === '') return { name: 'required' };
  return name.length > MAX_NAME ? { name: 'too-long' } : {};
}

function currencyFaults(currency: string): FieldFaults {
  if (!/^[A-Z]{3}$/.test(currency)) return { currency: 'invalid' };
  return Intl.supportedValuesOf('currency').includes(currency) ? {} : { currency: 'unknown' };
}

function preparationFaults(minutes: number): FieldFaults {
  return Number.isInteger(minutes) && minutes < 1 ? { preparationMinutes: 'too-low' } : amountFaults('preparationMinutes', minutes, 1, DAY_MINUTES);
}

/** A branch offers something of each, and nothing twice. */
function choiceFaults(field: string, chosen: readonly string[]): FieldFaults {
  return chosen.length === 0 ? { [field]: 'required' } : twiceFaults(chosen, field);
}

function isPhone(phone: string): boolean {
  return phone.length <= MAX_PHONE && /^\+?[\d\s()/-]{3,}$/.test(phone.trim());
}

function isZone(timeZone: string): boolean {
  try {
    return Number.isFinite(toLocalMinute(0, timeZone)) && timeZone !== '';
  } catch {
    return false;
  }
}
