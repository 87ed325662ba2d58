import type { MenuFileDto, MenuFileModifier, TranslatedText } from '@sofra/contracts';
import type { CellKind } from './cells';
import { COLUMNS, type Column, HEAD, ROW_KINDS, type RowKind } from './columns';

interface Thing {
  code: string;
  name?: TranslatedText;
  description?: TranslatedText;
}

/** A menu as rows of a table under `HEAD`: categories, groups each with its options, products, each with its slots. */
export function writeRows(file: MenuFileDto): string[][] {
  return [
    ...file.categories.map((category) => row('category', category)),
    ...file.modifierGroups.flatMap((group) => [row('group', group), ...(group.modifiers ?? []).map((modifier) => optionRow(modifier, group.code))]),
    ...file.products.flatMap((product) => [row('product', product, product.category), ...(product.slots ?? []).map((slot) => row('slot', { code: '', ...slot }, product.code))]),
  ];
}

function optionRow(modifier: MenuFileModifier, group: string): string[] {
  const priced = { ...modifier, price: modifier.priceDelta };
  return row('option', priced, group);
}

function row(kind: RowKind, thing: Thing, parent = ''): string[] {
  const { code, name = {}, description = {} } = thing;
  const cells: Partial<Record<Column, string>> = {
    ...{ type: kind, code, parent, name_tr: name.tr ?? '', name_en: name.en ?? '', description_tr: description.tr ?? '', description_en: description.en ?? '' },
    ...Object.fromEntries(ROW_KINDS[kind].map((column) => [column, cellOf(column, thing)])),
  };
  return HEAD.map((column) => cells[column] ?? '');
}

function cellOf(column: keyof typeof COLUMNS, thing: object): string {
  const { field, cell } = COLUMNS[column];
  const value = (thing as Record<string, unknown>)[field];
  return value === undefined ? '' : (cell as CellKind<unknown>).write(value);
}
