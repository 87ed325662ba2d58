import { LOCALES, type CategoryEdit, type FieldFault, type ModifierGroupEdit, type ProductEdit, type ServingHoursDto, type TranslatedText } from '@sofra/contracts';
import { oneLine } from '../shared/plain-text';
import { readClock } from './clock-minutes';
import { foldTurkish } from './fold-turkish';

/** Field path to what is wrong with it; empty when all is well. */
export type FieldFaults = Record<string, FieldFault>;

const MAX_NAME = 120;
const MAX_DESCRIPTION = 1_000;
const MAX_CODE = 64;
const MAX_SYNONYMS = 20;
const MAX_SYNONYM = 60;
const MAX_MODIFIERS = 100;
const MAX_GROUPS = 20;
const MAX_INTERVALS = 28;
/** The highest amount anything may cost, minor units; ten million in most currencies: beyond it somebody's finger slipped. */
export const MOST_PRICE = 1_000_000_000;
const DAY = 1_440;
const WEEK = 7 * DAY;

/** What is wrong with a category as an owner wants it. */
export function judgeCategory({ name, description, externalId, schedule }: CategoryEdit): FieldFaults {
  return { ...texts(name, description), ...code('externalId', externalId), ...scheduleFaults(schedule, 'schedule') };
}

/** How a group asks unless a product has its own way. */
export interface OwnChoices {
  min: number;
  max: number;
  free: number;
}

/** What is wrong with a product, given the modifier groups there are by id; apart from what only the database knows. */
export function judgeProduct(edit: ProductEdit, groups: ReadonlyMap<string, OwnChoices>): FieldFaults {
  return {
    ...texts(edit.name, edit.description),
    ...code('externalId', edit.externalId),
    ...amountFaults('price', edit.price, 0),
    ...judgeSynonyms('synonyms', edit.synonyms),
    ...scheduleFaults(edit.schedule, 'schedule'),
    ...(edit.modifierGroups.length > MAX_GROUPS && { modifierGroups: 'too-many' as const }),
    ...(edit.modifierGroups.length > 0 && edit.slots.length > 0 && { modifierGroups: 'not-in-combo' as const }),
    ...every(edit.modifierGroups, (use, path) => judgeUse(use, groups.get(use.groupId), path), 'modifierGroups'),
    ...twiceFaults(edit.modifierGroups.map(({ groupId }) => groupId), 'modifierGroups', '.groupId'),
    ...every(edit.branches, ({ price }, path) => (price === null ? {} : amountFaults(`${path}.price`, price, 0)), 'branches'),
  };
}

/** What is wrong with a modifier group and its modifiers. */
export function judgeModifierGroup(edit: ModifierGroupEdit): FieldFaults {
  return {
    ...texts(edit.name, {}),
    ...code('externalId', edit.externalId),
    ...judgeChoices('', edit),
    ...(edit.modifiers.length > MAX_MODIFIERS && { modifiers: 'too-many' as const }),
    ...(edit.modifiers.length < edit.min && edit.min <= edit.max && { min: 'min-above-choices' as const }),
    ...every(edit.modifiers, (modifier, path) => ({
      ...nameFaults(modifier.name, `${path}.name`),
      ...code(`${path}.externalId`, modifier.externalId),
      ...amountFaults(`${path}.priceDelta`, modifier.priceDelta, -MOST_PRICE),
      ...judgeSynonyms(`${path}.synonyms`, modifier.synonyms),
    }), 'modifiers'),
    ...twiceFaults(edit.modifiers.map(({ externalId }) => externalId).map((known, index) => known ?? `new ${index}`), 'modifiers', '.externalId'),
  };
}

/** Rules of every choice, of a group and of a product's own way to ask it. */
export function judgeChoices(path: string, { min, max, free }: { min: number; max: number; free: number }): FieldFaults {
  return {
    ...amountFaults(`${path}min`, min, 0, 99),
    ...amountFaults(`${path}free`, free, 0, 99),
    ...amountFaults(`${path}max`, max, 0, 99),
    ...(max < 1 && { [`${path}max`]: 'max-below-one' as const }),
    ...(min > max && { [`${path}min`]: 'min-above-max' as const }),
    ...(free > max && { [`${path}free`]: 'free-above-max' as const }),
  };
}

function judgeUse({ min, max, free }: ProductEdit['modifierGroups'][number], group: OwnChoices | undefined, path: string): FieldFaults {
  if (!group) return { [`${path}.groupId`]: 'unknown' };
  return judgeChoices(`${path}.`, { min: min ?? group.min, max: max ?? group.max, free: free ?? group.free });
}

/** What is wrong with weekly intervals under `field`: times that are none, and two that share a minute. */
export function scheduleFaults(schedule: readonly ServingHoursDto[], field: string): FieldFaults {
  if (schedule.length > MAX_INTERVALS) return { [field]: 'too-many' };
  const faults = every(schedule, ({ from, until }, path) => ({
    ...(readClock(from) === null || from === '24:00' ? { [`${path}.from`]: 'not-a-time' as const } : {}),
    ...(readClock(until) === null ? { [`${path}.until`]: 'not-a-time' as const } : {}),
    ...(from === until ? { [`${path}.until`]: 'empty-interval' as const } : {}),
  }), field);
  return Object.keys(faults).length > 0 ? faults : overlaps(schedule, field);
}

/** Two intervals that share a minute: one of them is a slip. */
function overlaps(schedule: readonly ServingHoursDto[], field: string): FieldFaults {
  const spans = schedule.map(({ weekday, from, until }) => {
    const [start, end] = [readClock(from) ?? 0, readClock(until) ?? 0];
    return { at: (weekday - 1) * DAY + start, length: end > start ? end - start : end + DAY - start };
  });
  const clashes = spans.flatMap((span, index) => (spans.some((other, at) => at < index && isWithin(span, other)) ? [index] : []));
  return Object.fromEntries(clashes.map((index) => [`${field}.${index}.from`, 'overlap' as const]));
}

// The week is a circle: Sunday's night reaches into Monday.
function isWithin(one: { at: number; length: number }, other: { at: number; length: number }): boolean {
  const gap = (from: number, to: number) => (((to - from) % WEEK) + WEEK) % WEEK;
  return gap(other.at, one.at) < other.length || gap(one.at, other.at) < one.length;
}

function texts(name: TranslatedText, description: TranslatedText): FieldFaults {
  const long = LOCALES.filter((locale) => (description[locale]?.length ?? 0) > MAX_DESCRIPTION);
  return { ...nameFaults(name, 'name'), ...Object.fromEntries(long.map((locale) => [`description.${locale}`, 'too-long' as const])) };
}

/** What is wrong with a name: none in any language, or an endless one. */
export function nameFaults(name: TranslatedText, path: string): FieldFaults {
  const said = LOCALES.filter((locale) => oneLine(name[locale] ?? '') !== '');
  if (said.length === 0) return { [`${path}.${LOCALES[0]}`]: 'required' };
  return Object.fromEntries(said.filter((locale) => (name[locale]?.length ?? 0) > MAX_NAME).map((locale) => [`${path}.${locale}`, 'too-long' as const]));
}

function code(path: string, value: string | null): FieldFaults {
  if (value === null) return {};
  if (oneLine(value) === '') return { [path]: 'required' };
  return value.length > MAX_CODE ? { [path]: 'too-long' } : {};
}

/** What is wrong with a whole number between two bounds. */
export function amountFaults(path: string, value: number, least: number, most = MOST_PRICE): FieldFaults {
  if (!Number.isInteger(value)) return { [path]: 'not-a-number' };
  if (value < least) return { [path]: 'negative' };
  return value > most ? { [path]: 'too-high' } : {};
}

function judgeSynonyms(path: string, synonyms: readonly string[]): FieldFaults {
  if (synonyms.length > MAX_SYNONYMS) return { [path]: 'too-many' };
  if (synonyms.some((synonym) => foldTurkish(synonym) === '')) return { [path]: 'required' };
  return synonyms.some((synonym) => synonym.length > MAX_SYNONYM) ? { [path]: 'too-long' } : {};
}

/** The faults of each entry, told with its path. */
export function every<T>(items: readonly T[], judge: (item: T, path: string) => FieldFaults, path: string): FieldFaults {
  return Object.assign({}, ...items.map((item, index) => judge(item, `${path}.${index}`)));
}

/** Keys under `path` that stand there a second time; `field` names the culprit inside its entry. */
export function twiceFaults(keys: readonly string[], path: string, field = ''): FieldFaults {
  const repeated = keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
  return Object.fromEntries(repeated.map((index) => [`${path}.${index}${field}`, 'twice' as const]));
}
