import { LOCALES, type MenuFileDto, type MenuFileFault, type MenuFileGroup, type MenuFileKind, type MenuFileModifier, type MenuFileProduct } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { type CellKind, translated } from './cells';
import { ALIASES, COLUMNS, type Column, HEAD, KIND_ALIASES, ROW_KINDS, type RowKind } from './columns';

/** One row of a table with the line of the file it began on. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** What a table says, and what in it cannot be understood. `lineOf` finds the line of a thing of the file. */
export interface ReadTable {
  file: MenuFileDto;
  faults: MenuFileFault[];
  ignoredColumns: string[];
  lineOf: ReadonlyMap<object, number>;
}

const KIND: Record<RowKind, MenuFileKind> = { category: 'categories', group: 'modifierGroups', option: 'modifiers', product: 'products' };

interface Row {
  line: number;
  kind: RowKind;
  code: string;
  /** Undefined where the table has no such column. */
  text(column: Column): string | undefined;
}

/** Reads a table with a head; columns in any order, some may be missing, and people's own names for them are known. */
export function readRows(head: readonly string[], rows: readonly TableRow[]): ReadTable {
  const columns = head.map(columnOf);
  const read: ReadTable & { lineOf: Map<object, number> } = {
    file: { categories: [], modifierGroups: [], products: [] }, faults: [], lineOf: new Map(),
    ignoredColumns: head.filter((name, at) => columns[at] === undefined && name.trim() !== ''),
  };
  for (const { line, cells } of rows) take(read, line, (column) => (columns.includes(column) ? plain(cells[columns.indexOf(column)] ?? '') : undefined));
  return read;
}

function take(read: ReadTable & { lineOf: Map<object, number> }, line: number, text: Row['text']): void {
  const kind = KIND_ALIASES[foldTurkish(text('type') ?? '')];
  // A row without a code is known by its name, so that a plain price list can be read twice.
  const code = text('code') || text('name_tr') || text('name_en') || '';
  if (!kind || code === '') {
    read.faults.push({ line, kind: 'products', code, field: kind ? 'code' : 'type', fault: kind ? 'required' : 'unknown' });
    return;
  }
  const row = { line, kind, code, text };
  const thing = { code, ...texts(row), ...values(row, read.faults) };
  read.lineOf.set(thing, line);
  place(read, row, thing);
}

function place({ file, faults }: ReadTable, { kind, line, code, text }: Row, thing: { code: string }): void {
  const parent = text('parent');
  if (kind === 'category') file.categories.push(thing);
  else if (kind === 'group') file.modifierGroups.push(Object.assign(thing as MenuFileGroup, { modifiers: [] }));
  else if (kind === 'product') file.products.push(Object.assign(thing as MenuFileProduct, parent === undefined || parent === '' ? {} : { category: parent }));
  else {
    const group = file.modifierGroups.find((each) => each.code === parent);
    if (group) group.modifiers!.push(thing as MenuFileModifier);
    else faults.push({ line, kind: 'modifiers', code, field: 'parent', fault: 'unknown' });
  }
}

function texts({ text, kind }: Row): object {
  const [name, description] = [languages(text, 'name'), kind === 'category' || kind === 'product' ? languages(text, 'description') : undefined];
  return { ...(name && { name }), ...(description && { description }) };
}

function languages(text: Row['text'], what: 'name' | 'description') {
  const found = LOCALES.map((locale) => [locale, text(`${what}_${locale}`)] as const);
  if (found.every(([, said]) => said === undefined)) return undefined;
  return translated(Object.fromEntries(found.map(([locale, said]) => [locale, said ?? ''])));
}

function values({ kind, line, code, text }: Row, faults: MenuFileFault[]): object {
  const found: Record<string, unknown> = {};
  for (const column of ROW_KINDS[kind]) {
    const said = text(column);
    if (said === undefined || (said === '' && !mayBeEmpty(column))) continue;
    const { field, cell } = COLUMNS[column];
    const read = (cell as CellKind<unknown>).read(said);
    if ('fault' in read) faults.push({ line, kind: KIND[kind], code, field: column, fault: read.fault });
    else found[kind === 'option' && field === 'price' ? 'priceDelta' : field] = read.value;
  }
  return found;
}

// An empty list or code is a value; an empty price, number or flag says nothing.
function mayBeEmpty(column: keyof typeof COLUMNS): boolean {
  return ['groups', 'synonyms', 'allergens', 'diets', 'schedule', 'station', 'image', 'branches'].includes(column);
}

function columnOf(name: string): Column | undefined {
  const exact = name.trim().toLowerCase();
  return HEAD.find((column) => column === exact) ?? ALIASES[foldTurkish(name)];
}

// Spreadsheets keep a text from being a formula by an apostrophe in front.
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}
