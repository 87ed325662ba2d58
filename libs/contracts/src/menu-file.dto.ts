import type { TranslatedText } from './catalog.dto';
import type { BranchOverrideDto, CategoryEdit, FieldFault, GroupUseDto, ModifierEdit, ModifierGroupEdit, ProductEdit } from './catalog-edit.dto';
import type { Minor } from './money';

/** Things of a file name each other by code: their `externalId`, or their id when they have none. */
interface Coded {
  code: string;
}

export type MenuFileCategory = Coded & Partial<Omit<CategoryEdit, 'externalId'>>;
export type MenuFileModifier = Coded & Partial<Omit<ModifierEdit, 'id' | 'externalId'>>;

/** With `modifiers` the whole list is meant, in order; without, the list stays as it is. */
export type MenuFileGroup = Coded & Partial<Omit<ModifierGroupEdit, 'externalId' | 'modifiers'>> & { modifiers?: MenuFileModifier[] };

export type MenuFileGroupUse = Omit<GroupUseDto, 'groupId'> & { group: string };
export type MenuFileBranch = Omit<BranchOverrideDto, 'branchId'> & { branch: string };

/** A product that may fill a slot, by its code. */
export interface MenuFileChoice {
  product: string;
  /** Minor units; zero for most. */
  extra: Minor;
}

/** One part of a combo; it is known by its name, and under a new name by its place. */
export interface MenuFileSlot {
  name: TranslatedText;
  choices: MenuFileChoice[];
}

/** What is left out stays as it is, or as plain as can be in something new. */
export type MenuFileProduct = Coded & Partial<Omit<ProductEdit, 'externalId' | 'categoryId' | 'modifierGroups' | 'slots' | 'branches'>> & {
  category?: string;
  modifierGroups?: MenuFileGroupUse[];
  /** With them all slots of a combo are meant, in order; none: a plain product. */
  slots?: MenuFileSlot[];
  /** By name. */
  branches?: MenuFileBranch[];
};

/** A whole menu, or a part of one, as a file: answer of `GET /api/catalog/export.json`, body of `POST /api/catalog/import`. */
export interface MenuFileDto {
  categories: MenuFileCategory[];
  modifierGroups: MenuFileGroup[];
  products: MenuFileProduct[];
}

export type MenuFileKind = 'categories' | 'modifierGroups' | 'modifiers' | 'products' | 'slots';

/** What is wrong with one thing of a file. */
export interface MenuFileFault {
  /** Of a CSV file, counted from 1 with its head; null in JSON. */
  line: number | null;
  kind: MenuFileKind;
  /** Of a slot its name, of one of its choices the product's code. */
  code: string;
  /** `price`, `name.tr`, `modifierGroups`: the field, and a column's name in a CSV file that could not be read. */
  field: string;
  fault: FieldFault;
}

/** Answer of an import. Nothing is written while there are faults, nor in a dry run. */
export interface MenuImportDto {
  isApplied: boolean;
  created: number;
  changed: number;
  unchanged: number;
  faults: MenuFileFault[];
  /** Columns that mean nothing to us. */
  ignoredColumns: string[];
}
