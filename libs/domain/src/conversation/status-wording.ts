import type { FieldFault, Locale, StatusWordingEdit, ToldStatus } from '@sofra/contracts';
import type { FieldFaults } from '../catalog/judge-edit';
import { cutText, plainText } from '../shared/plain-text';
import { REPLY_LIMITS } from './limits';

/** What a status message can name. */
export type StatusPlaceholder = 'number' | 'total' | 'branch' | 'phone' | 'time' | 'reason';

/** What stands for each placeholder in one message; null where there is nothing to say. */
export type StatusValues = Readonly<Record<StatusPlaceholder, string | null>>;

/** Placeholders as they are written between braces, in the language of the wording. */
const NAMES: Readonly<Record<Locale, Readonly<Record<StatusPlaceholder, string>>>> = {
  tr: { number: 'numara', total: 'toplam', branch: 'şube', phone: 'telefon', time: 'saat', reason: 'neden' },
  en: { number: 'number', total: 'total', branch: 'branch', phone: 'phone', time: 'time', reason: 'reason' },
};

const GOES_WELL = ['number', 'total', 'branch', 'phone'] as const;
const HAS_TIME = ['number', 'time', 'total', 'branch', 'phone'] as const;
const GOES_WRONG = ['number', 'reason', 'branch', 'phone'] as const;

const OFFERED: Readonly<Record<ToldStatus, readonly StatusPlaceholder[]>> = {
  preparing: HAS_TIME,
  ready: GOES_WELL,
  'out-for-delivery': HAS_TIME,
  delivered: GOES_WELL,
  undelivered: GOES_WRONG,
  rejected: GOES_WRONG,
  cancelled: GOES_WRONG,
};

/** Longest values there can be: with them too a message has to fit. */
const LONGEST: StatusValues = { number: '9'.repeat(6), total: '9'.repeat(20), branch: 'x'.repeat(60), phone: '9'.repeat(30), time: '23:59', reason: 'x'.repeat(120) };

/** Characters of a whole status message, UTF-16 units: those with buttons may have no more (Cloud API, interactive body). */
export const MAX_STATUS_TEXT = REPLY_LIMITS.interactiveBody;

/** A placeholder as it is written in a wording: `{numara}`. */
export interface OfferedPlaceholder {
  placeholder: StatusPlaceholder;
  token: string;
}

/** What may stand in the wording of a status, in the order in which it is offered. */
export function offeredPlaceholders(status: ToldStatus, locale: Locale): OfferedPlaceholder[] {
  return OFFERED[status].map((placeholder) => ({ placeholder, token: `{${NAMES[locale][placeholder]}}` }));
}

/** Everything between braces that a status does not know, and braces without a partner. */
export function unknownPlaceholders({ status, locale, text }: StatusWordingEdit): string[] {
  const known = new Set(offeredPlaceholders(status, locale).map(({ token }) => token));
  return [...new Set(text.match(/\{[^{}\n]*\}|[{}]/g))].filter((token) => !known.has(token));
}

/** Characters of the message with the longest values there can be. */
export function longestStatusText({ locale, text }: StatusWordingEdit): number {
  return filled(text, LONGEST, locale).length;
}

/** What is wrong with one wording; null when it can be sent. */
export function judgeStatusWording(wording: StatusWordingEdit): FieldFault | null {
  if (plainText(wording.text) === '') return 'required';
  if (unknownPlaceholders(wording).length > 0) return 'unknown-placeholder';
  return longestStatusText(wording) > MAX_STATUS_TEXT ? 'too-long' : null;
}

/** What is wrong with a branch's own wordings; a status has one in each language. */
export function judgeStatusWordings(wordings: readonly StatusWordingEdit[]): FieldFaults {
  const faults: FieldFaults = {};
  const seen = new Set<string>();
  for (const [index, wording] of wordings.entries()) {
    const key = `${wording.status} ${wording.locale}`;
    const fault = seen.has(key) ? 'twice' : judgeStatusWording(wording);
    if (fault) faults[`wordings.${index}.text`] = fault;
    seen.add(key);
  }
  return faults;
}

/**
 * The message of a wording: a line that names something there is nothing to say of is left out. Null when no line is left;
 * never longer than `MAX_STATUS_TEXT`.
 */
export function fillStatusWording(wording: string, values: StatusValues, locale: Locale): string | null {
  return cutText(filled(wording, values, locale), MAX_STATUS_TEXT) || null;
}

function filled(wording: string, values: StatusValues, locale: Locale): string {
  const tokens = Object.entries(NAMES[locale]).map(([placeholder, name]) => [`{${name}}`, values[placeholder as StatusPlaceholder]] as const);
  const lines = plainText(wording).split('\n').filter((line) => tokens.every(([token, value]) => value || !line.includes(token)));
  const known = new Map<string, string | null>(tokens);
  const text = lines.join('\n').replace(/\{[^{}\n]*\}/g, (token) => known.get(token) ?? token);
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
