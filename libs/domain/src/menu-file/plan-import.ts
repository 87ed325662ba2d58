import type {
  CatalogDto, CatalogEntry, CategoryEdit, FieldFault, MenuFileDto, MenuFileFault, MenuFileGroup, MenuFileModifier, MenuFileProduct, ModifierEdit, ModifierGroupEdit, ProductEdit, TranslatedText,
} from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { judgeSlots } from '../catalog/judge-slots';
import { type FieldFaults, judgeCategory, judgeModifierGroup, judgeProduct } from '../catalog/judge-edit';
import { mergeEdits } from '../catalog/merge-edits';
import { faultsOf } from './file-faults';
import { planSlots } from './plan-slots';

/** One thing to write whole. */
export interface Planned<T> {
  id: string;
  isNew: boolean;
  /** It was taken off the menu and comes back. */
  isBack: boolean;
  edit: T;
}

/** What an import would write, in an order in which everything exists before it is named. */
export interface ImportPlan {
  categories: Planned<CategoryEdit>[];
  modifierGroups: Planned<ModifierGroupEdit>[];
  products: Planned<ProductEdit>[];
  unchanged: number;
  faults: MenuFileFault[];
}

/** What an import is planned on. */
export interface ImportGround {
  /** With what was taken off the menu. */
  menu: Pick<CatalogDto, 'categories' | 'products' | 'modifierGroups'>;
  branches: readonly { id: string; name: string }[];
  imageIds: ReadonlySet<string>;
  /** Those that products may be given. */
  taxClasses: readonly { key: string; name: string }[];
  newId: () => string;
  lineOf?: ReadonlyMap<object, number>;
}

const CATEGORY: CategoryEdit = { externalId: null, name: {}, description: {}, schedule: [] };
const GROUP: ModifierGroupEdit = { externalId: null, name: {}, min: 0, max: 1, free: 0, modifiers: [] };
const MODIFIER: ModifierEdit = { id: null, externalId: null, name: {}, priceDelta: 0, isAvailable: true, isRemoval: false, synonyms: [], allergens: [], diets: [] };
const PRODUCT: ProductEdit = {
  categoryId: '', externalId: null, name: {}, description: {}, price: 0, isAvailable: true, station: null, taxClass: 'food', isAlcohol: false, isStockCounted: false, imageId: null,
  synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [],
};

type Named = { id: string; externalId: string | null; name: TranslatedText };
type Entry<T> = T & CatalogEntry & Named;

/** Works out what a file changes: things are found by code, then by id, then by name; what stands as the file says is left alone. */
export function planImport(file: MenuFileDto, ground: ImportGround): ImportPlan {
  const plan: ImportPlan = { categories: [], modifierGroups: [], products: [], unchanged: 0, faults: [] };
  const categories = identify(file.categories, ground.menu.categories, ground.newId);
  planKind(plan, 'categories', categories.found, ground, (category, kept) => {
    const { code: _, ...said } = category;
    const edit = { ...pick(CATEGORY, kept), ...said };
    return { edit, faults: judgeCategory(edit) };
  });
  const modifierGroups = identify(file.modifierGroups, ground.menu.modifierGroups, ground.newId);
  planKind(plan, 'modifierGroups', modifierGroups.found, ground, (group, kept) => {
    const edit = groupEdit(group, kept);
    return { edit, faults: { ...judgeModifierGroup(edit), ...repeatedCodes(group) } };
  });
  const groups = new Map([...ground.menu.modifierGroups.map((group) => [group.id, group] as const), ...plan.modifierGroups.map(({ id, edit }) => [id, edit] as const)]);
  const products = identify(file.products, ground.menu.products, ground.newId);
  const slots = planSlots(products.found, ground.menu.products, products.idOf);
  planKind(plan, 'products', products.found, ground, (product, kept, id) => {
    const { edit, faults } = productEdit(product, kept, { categoryIds: categories.idOf, groupIds: modifierGroups.idOf, ground });
    edit.slots = [...(slots.of(id) ?? edit.slots)];
    // What became of the products of a combo that stays as it is, is the menu check's to tell.
    const ofSlots = kept && isUnchanged(kept, { slots: edit.slots }) ? {} : judgeSlots(edit.slots, slots.groundOf(id));
    return { edit, faults: { ...judgeProduct(edit, groups), ...ofSlots, ...faults } };
  });
  return plan;
}

type Find = (code: string) => string | undefined;

interface Found<F, E> {
  thing: F;
  kept: E | undefined;
  id: string;
}

/** Which of the menu's things those of a file are, new ones with an id of their own; `idOf` finds one by the code that the file or the menu knows. */
function identify<F extends { code: string; name?: TranslatedText }, E extends Named>(wanted: readonly F[], entries: readonly E[], newId: () => string): { found: Found<F, E>[]; idOf: Find } {
  const find = finder(entries);
  const found = wanted.map((thing) => {
    const kept = find(thing.code, thing.name);
    return { thing, kept, id: kept?.id ?? newId() };
  });
  const made = new Map(found.map(({ thing, id }) => [thing.code, id]));
  return { found, idOf: (code) => made.get(code) ?? find(code)?.id };
}

/** Plans all things of one kind. */
function planKind<K extends 'categories' | 'modifierGroups' | 'products', F extends { code: string; name?: TranslatedText }>(
  plan: ImportPlan, kind: K, found: readonly Found<F, CatalogDto[K][number]>[], ground: ImportGround,
  make: (thing: F, kept: CatalogDto[K][number] | undefined, id: string) => { edit: ImportPlan[K][number]['edit']; faults: FieldFaults },
): void {
  const seen = new Set<string>();
  for (const { thing, kept, id } of found) {
    const { edit, faults } = make(thing, kept, id);
    // A new thing keeps the file's code, unless that is only its name.
    if (!kept) edit.externalId = isItsName(thing) ? null : thing.code;
    const repeated: FieldFaults = seen.has(thing.code) ? { code: 'twice' } : {};
    seen.add(thing.code);
    plan.faults.push(...faultsOf(thing, kind, { ...faults, ...repeated }, ground.lineOf));
    if (kept && !kept.isArchived && isUnchanged(kept, edit)) plan.unchanged += 1;
    else (plan[kind] as Planned<typeof edit>[]).push({ id, isNew: !kept, isBack: kept?.isArchived ?? false, edit });
  }
}

function finder<E extends Named>(entries: readonly E[]): (code: string, name?: TranslatedText) => E | undefined {
  const byCode = new Map(entries.flatMap((entry) => [[entry.id, entry] as const, ...(entry.externalId === null ? [] : [[entry.externalId, entry] as const])]));
  const byName = new Map(entries.toReversed().flatMap((entry) => Object.values(entry.name).map((name) => [foldTurkish(name), entry] as const)));
  // Only what gives its name for its code is looked for by name: two products may be called the same.
  return (code, name) => byCode.get(code) ?? (name === undefined || isItsName({ code, name }) ? byName.get(foldTurkish(code)) : undefined);
}

function isItsName({ code, name = {} }: { code: string; name?: TranslatedText }): boolean {
  return Object.values(name).includes(code);
}

function groupEdit({ code: _, modifiers, ...said }: MenuFileGroup, kept: Entry<ModifierGroupEdit> | undefined): ModifierGroupEdit {
  const base = pick(GROUP, kept);
  const known = finder(kept?.modifiers.map((modifier) => ({ ...modifier, id: modifier.id ?? '' })) ?? []);
  return { ...base, ...said, modifiers: modifiers ? modifiers.map((modifier) => modifierEdit(modifier, known)) : base.modifiers.map((modifier) => pick(MODIFIER, modifier)) };
}

function modifierEdit(modifier: MenuFileModifier, known: (code: string, name?: TranslatedText) => ModifierEdit | undefined): ModifierEdit {
  const { code, ...said } = modifier;
  const kept = known(code, modifier.name);
  return { ...pick(MODIFIER, kept), ...(kept ? {} : { externalId: isItsName(modifier) ? null : code }), ...said };
}

function productEdit(product: MenuFileProduct, kept: Entry<ProductEdit> | undefined, { categoryIds, groupIds, ground }: { categoryIds: Find; groupIds: Find; ground: ImportGround }) {
  const { code: _, category, modifierGroups, slots: __, branches, ...said } = product;
  const base = pick(PRODUCT, kept);
  const faults: Record<string, FieldFault> = {};
  const categoryId = category === undefined ? base.categoryId : categoryIds(category);
  if (!categoryId) faults['category'] = category === undefined ? 'required' : 'unknown';
  if (said.imageId && !ground.imageIds.has(said.imageId)) faults['imageId'] = 'unknown';
  if (!kept && said.price === undefined) faults['price'] = 'required';
  const taxClass = said.taxClass === undefined || said.taxClass === base.taxClass ? base.taxClass : taxClassOf(said.taxClass, ground);
  if (taxClass === undefined) faults['taxClass'] = 'unknown-tax-class';
  const uses = modifierGroups?.map(({ group, ...use }) => ({ groupId: groupIds(group) ?? '', ...use })) ?? base.modifierGroups;
  const own = branches?.map(({ branch, ...rest }) => ({ branchId: ground.branches.find(({ id, name }) => branch === name || branch === id)?.id ?? '', ...rest })) ?? base.branches;
  if (own.some(({ branchId }) => branchId === '')) faults['branches'] = 'unknown';
  const edit: ProductEdit = { ...base, ...said, taxClass: taxClass ?? base.taxClass, categoryId: categoryId ?? '', modifierGroups: uses, branches: own.toSorted((a, b) => (a.branchId < b.branchId ? -1 : 1)) };
  return { edit, faults };
}

/** By its key, or by what the owner calls it. */
function taxClassOf(said: string, { taxClasses }: ImportGround): string | undefined {
  return (taxClasses.find(({ key }) => key === said) ?? taxClasses.find(({ name }) => foldTurkish(name) === foldTurkish(said)))?.key;
}

function repeatedCodes({ modifiers = [] }: MenuFileGroup): FieldFaults {
  const codes = modifiers.map(({ code }) => code);
  return Object.fromEntries(codes.flatMap((code, index) => (codes.indexOf(code) < index ? [[`modifiers.${index}.code`, 'twice' as const]] : [])));
}

function pick<T extends object>(blank: T, kept: T | undefined): T {
  return kept ? (Object.fromEntries(Object.keys(blank).map((field) => [field, kept[field as keyof T]])) as T) : { ...blank };
}

// Lists of tags come from the database in its own order.
function isUnchanged(kept: object, edit: object): boolean {
  const before: object = Object.fromEntries(Object.keys(edit).map((field) => [field, (kept as Record<string, unknown>)[field]]));
  const [was, is] = [sorted(before), sorted(edit)];
  return Object.keys(mergeEdits(was, is, was).mine).length === 0;
}

const UNORDERED = new Set(['synonyms', 'allergens', 'diets', 'schedule']);

function sorted<T extends object>(edit: T): T {
  return Object.fromEntries(Object.entries(edit).map(([field, value]: [string, unknown]) => {
    if (field === 'modifiers') return [field, (value as ModifierEdit[]).map((modifier) => sorted(pick(MODIFIER, modifier)))];
    return [field, UNORDERED.has(field) ? (value as unknown[]).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value];
  })) as T;
}

