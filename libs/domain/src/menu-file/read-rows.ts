import { LOCALES, type MenuFileDto, type MenuFileFault, type MenuFileGroup, type MenuFileKind, type MenuFileModifier, type MenuFileProduct, type MenuFileSlot } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { type CellKind, flagCell, translated } from './cells';
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

const KIND: Record<RowKind, MenuFileKind> = { category: 'categories', group: 'modifierGroups', option: 'modifiers', product: 'products', slot: 'slots' };

interface Reading extends ReadTable {
  lineOf: Map<object, number>;
  /** Products that call themselves combos: their slots must follow. */
  promised: Set<MenuFileProduct>;
}

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
  const read: Reading = {
    file: { categories: [], modifierGroups: [], products: [] }, faults: [], lineOf: new Map(), promised: new Set(),
    ignoredColumns: head.filter((name, at) => columns[at] === undefined && name.trim() !== ''),
  };
  for (const { line, cells } of rows) take(read, line, (column) => (columns.includes(column) ? plain(cells[columns.indexOf(column)] ?? '') : undefined));
  const { file, faults, ignoredColumns, lineOf } = read;
  return { file, faults: [...faults, ...broken(read)], ignoredColumns, lineOf };
}

function take(read: Reading, line: number, text: Row['text']): void {
  const kind = KIND_ALIASES[foldTurkish(text('type') ?? '')];
  // A row without a code is known by its name, so that a plain price list can be read twice.
  const code = text('code') || text('name_tr') || text('name_en') || '';
  if (!kind || code === '') {
    read.faults.push({ line, kind: 'products', code, field: kind === undefined ? 'type' : kind === 'slot' ? 'name_tr' : 'code', fault: kind ? 'required' : 'unknown' });
    return;
  }
  const row = { line, kind, code, text };
  const thing = { code, ...texts(row), ...values(row, read.faults) };
  const placed = kind === 'slot' ? placeSlot(read, row, thing) : thing;
  read.lineOf.set(placed, line);
  if (placed === thing) place(read, row, thing);
  if (kind === 'product' && isPromised(row)) read.promised.add(thing);
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

/** A slot belongs to the combo whose row stands above it. */
function placeSlot({ file, faults }: Reading, { line, code, text }: Row, { code: _, ...said }: { code: string }): MenuFileSlot {
  const slot: MenuFileSlot = { name: {}, choices: [], ...said };
  const combo = file.products.find((product) => product.code === text('parent'));
  if (combo) (combo.slots ??= []).push(slot);
  else faults.push({ line, kind: 'slots', code, field: 'parent', fault: 'unknown' });
  return slot;
}

function isPromised({ text }: Row): boolean {
  const flag = flagCell.read(text('combo') ?? '');
  return 'value' in flag && flag.value;
}

function broken({ promised, lineOf }: Reading): MenuFileFault[] {
  const bare = [...promised].filter(({ slots = [] }) => slots.length === 0);
  return bare.map((combo) => ({ line: lineOf.get(combo) ?? null, kind: 'products', code: combo.code, field: 'combo', fault: 'required' }));
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
  return ['groups', 'synonyms', 'allergens', 'diets', 'schedule', 'station', 'image', 'branches', 'choices'].includes(column);
}

function columnOf(name: string): Column | undefined {
  const exact = name.trim().toLowerCase();
  return HEAD.find((column) => column === exact) ?? ALIASES[foldTurkish(name)];
}

// Spreadsheets keep a text from being a formula by an apostrophe in front.
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}
