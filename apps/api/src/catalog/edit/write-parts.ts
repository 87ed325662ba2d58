import type { ServingHoursDto, TranslatedText } from '@sofra/contracts';
import { oneLine, readClock } from '@sofra/domain';
import { newId } from '../../common/ids';
import type { Statement, Transaction } from '../../database/transaction';

// Names keep one line; descriptions may have several, but neither holds what no screen can show.
const texts = (owner: string): [Statement, Statement] => [
  { name: `catalog-drop-${owner}-texts`, text: `DELETE FROM ${owner}_translations WHERE ${owner}_id = $1` },
  {
    name: `catalog-add-${owner}-texts`,
    text: `INSERT INTO ${owner}_translations (${owner}_id, locale, name, description) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])`,
  },
];

const TEXTS = { category: texts('category'), product: texts('product'), modifier_group: texts('modifier_group'), modifier: texts('modifier'), combo_slot: texts('combo_slot') } as const;

/** Replaces names and descriptions in every language. */
export function writeTexts(tx: Transaction, owner: keyof typeof TEXTS, id: string, name: TranslatedText, description: TranslatedText): void {
  const [drop, add] = TEXTS[owner];
  const said = (['tr', 'en'] as const).map((locale) => [locale, oneLine(name[locale] ?? ''), (description[locale] ?? '').replaceAll('\0', '').trim()] as const);
  const kept = said.filter(([, title, about]) => title !== '' || about !== '');
  tx.write(drop, [id]);
  tx.write(add, [id, ...[0, 1, 2].map((column) => kept.map((row) => row[column]))]);
}

const set = (owner: string, table: string, column: string): [Statement, Statement] => [
  { name: `catalog-drop-${table}`, text: `DELETE FROM ${table} WHERE ${owner}_id = $1` },
  { name: `catalog-add-${table}`, text: `INSERT INTO ${table} (${owner}_id, ${column}) SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING` },
];

const SETS = {
  product: [set('product', 'product_synonyms', 'synonym'), set('product', 'product_allergens', 'allergen'), set('product', 'product_diets', 'diet')],
  modifier: [set('modifier', 'modifier_synonyms', 'synonym'), set('modifier', 'modifier_allergens', 'allergen'), set('modifier', 'modifier_diets', 'diet')],
} as const;

/** Replaces synonyms, allergens and diets. */
export function writeTags(tx: Transaction, owner: keyof typeof SETS, id: string, tags: { synonyms: string[]; allergens: string[]; diets: string[] }): void {
  const values = [tags.synonyms.map(oneLine), tags.allergens, tags.diets];
  for (const [index, [drop, add]] of SETS[owner].entries()) {
    tx.write(drop, [id]);
    if (values[index]!.length > 0) tx.write(add, [id, values[index]]);
  }
}

const schedule = (owner: string): [Statement, Statement] => [
  { name: `catalog-drop-${owner}-schedule`, text: `DELETE FROM menu_schedules WHERE ${owner}_id = $1` },
  {
    name: `catalog-add-${owner}-schedule`,
    text: `INSERT INTO menu_schedules (${owner}_id, id, weekday, from_minute, until_minute) SELECT $1, * FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[])`,
  },
];

const SCHEDULES = { category: schedule('category'), product: schedule('product') } as const;

/** Replaces the weekly schedule. */
export function writeSchedule(tx: Transaction, owner: keyof typeof SCHEDULES, id: string, hours: readonly ServingHoursDto[]): void {
  const [drop, add] = SCHEDULES[owner];
  tx.write(drop, [id]);
  if (hours.length === 0) return;
  const rows = hours.map(({ weekday, from, until }) => [newId(), weekday, readClock(from), readClock(until)]);
  tx.write(add, [id, ...[0, 1, 2, 3].map((column) => rows.map((row) => row[column]))]);
}
