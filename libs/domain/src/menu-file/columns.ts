import { ALLERGENS, DIETS, type MenuFileBranch, type MenuFileChoice, type MenuFileGroupUse, type MenuFileSlot } from '@sofra/contracts';
import { type Cell, type CellKind, codeCell, countCell, flagCell, hoursCell, listCell, moneyCell, splitFromEnd, textCell } from './cells';

const oneOf = <T extends string>(all: readonly T[]): CellKind<T> => ({
  write: (value) => value,
  read: (text) => (all.includes(text as T) ? { value: text as T } : { fault: 'unknown' }),
});

const maybe = <T>({ write, read }: CellKind<T>): CellKind<T | null> => ({
  write: (value) => (value === null ? '' : write(value)),
  read: (text): Cell<T | null> => (text === '' ? { value: null } : read(text)),
});

const [maybeCount, maybeMoney, maybeFlag] = [maybe(countCell), maybe(moneyCell), maybe(flagCell)];

/** `acilik:1:1:0`, where an empty part is as the group says. */
const useCell: CellKind<MenuFileGroupUse> = {
  write: ({ group, min, max, free }) => [group, maybeCount.write(min), maybeCount.write(max), maybeCount.write(free)].join(':'),
  read: (text) => {
    const [group = '', ...counts] = text.includes(':') ? splitFromEnd(text, 4) : [text];
    const [min, max, free] = [0, 1, 2].map((at) => maybeCount.read(counts[at] ?? ''));
    if (!min || !max || !free || 'fault' in min || 'fault' in max || 'fault' in free) return { fault: 'not-a-number' };
    return { value: { group, min: min.value, max: max.value, free: free.value } };
  },
};

/** `Kadıköy:195,00:1`, where an empty part is as everywhere. */
const branchCell: CellKind<MenuFileBranch> = {
  write: ({ branch, price, isAvailable }) => [branch, maybeMoney.write(price), maybeFlag.write(isAvailable)].join(':'),
  read: (text) => {
    const [branch = '', priceText = '', saleText = ''] = splitFromEnd(text, 3);
    const [price, isAvailable] = [maybeMoney.read(priceText), maybeFlag.read(saleText)];
    if ('fault' in price || 'fault' in isAvailable) return { fault: 'invalid' };
    return { value: { branch, price: price.value, isAvailable: isAvailable.value } };
  },
};

/** A code, and `kola:15,00` where it adds to the price. */
const choiceCell: CellKind<MenuFileChoice> = {
  write: ({ product, extra }) => (extra === 0 && !product.includes(':') ? product : `${product}:${moneyCell.write(extra)}`),
  read: (text) => {
    const [product = '', extraText] = text.includes(':') ? splitFromEnd(text, 2) : [text];
    const extra = extraText === undefined ? { value: 0 } : moneyCell.read(extraText);
    return 'fault' in extra ? extra : { value: { product, extra: extra.value } };
  },
};

/** Whether a product is a combo; its slots are rows of their own. */
const comboCell: CellKind<MenuFileSlot[]> = {
  write: (slots) => flagCell.write(slots.length > 0),
  read: (text) => {
    const flag = flagCell.read(text);
    return 'fault' in flag ? flag : { value: [] };
  },
};

/** Columns of a menu's CSV file besides names and descriptions: what they are called in our own fields, and how their cells are written. */
export const COLUMNS = {
  price: { field: 'price', cell: moneyCell },
  available: { field: 'isAvailable', cell: flagCell },
  min: { field: 'min', cell: countCell },
  max: { field: 'max', cell: countCell },
  free: { field: 'free', cell: countCell },
  removal: { field: 'isRemoval', cell: flagCell },
  groups: { field: 'modifierGroups', cell: listCell(useCell) },
  combo: { field: 'slots', cell: comboCell },
  choices: { field: 'choices', cell: listCell(choiceCell) },
  synonyms: { field: 'synonyms', cell: listCell(textCell) },
  allergens: { field: 'allergens', cell: listCell(oneOf(ALLERGENS)) },
  diets: { field: 'diets', cell: listCell(oneOf(DIETS)) },
  schedule: { field: 'schedule', cell: listCell(hoursCell) },
  station: { field: 'station', cell: codeCell },
  tax_class: { field: 'taxClass', cell: textCell },
  alcohol: { field: 'isAlcohol', cell: flagCell },
  count_stock: { field: 'isStockCounted', cell: flagCell },
  image: { field: 'imageId', cell: codeCell },
  branches: { field: 'branches', cell: listCell(branchCell) },
} as const;

/** Columns of each kind of row. */
export const ROW_KINDS = {
  category: ['schedule'],
  group: ['min', 'max', 'free'],
  option: ['price', 'available', 'removal', 'synonyms', 'allergens', 'diets'],
  slot: ['choices'],
  product: ['price', 'available', 'groups', 'combo', 'synonyms', 'allergens', 'diets', 'schedule', 'station', 'tax_class', 'alcohol', 'count_stock', 'image', 'branches'],
} as const satisfies Record<string, readonly (keyof typeof COLUMNS)[]>;

export type RowKind = keyof typeof ROW_KINDS;

/** The head of an exported file. `parent` is a product's category, an option's group and a slot's combo. */
export const HEAD = ['type', 'code', 'parent', 'name_tr', 'name_en', 'description_tr', 'description_en', ...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])] as const;

export type Column = (typeof HEAD)[number];

/** What people call the columns in their own files, folded. */
export const ALIASES: Readonly<Record<string, Column>> = {
  tur: 'type', tip: 'type', kod: 'code', 'urun kodu': 'code', sku: 'code', id: 'code', kategori: 'parent', category: 'parent', grup: 'parent', group: 'parent',
  ad: 'name_tr', adi: 'name_tr', isim: 'name_tr', urun: 'name_tr', 'urun adi': 'name_tr', name: 'name_en', 'english name': 'name_en', ingilizce: 'name_en',
  aciklama: 'description_tr', description: 'description_en', fiyat: 'price', tutar: 'price', ucret: 'price', satista: 'available', aktif: 'available', active: 'available',
  secenekler: 'groups', 'secenek gruplari': 'groups', 'diger adlar': 'synonyms', alerjenler: 'allergens', saatler: 'schedule', istasyon: 'station', vergi: 'tax_class', kdv: 'tax_class',
  alkol: 'alcohol', kombo: 'combo', secimler: 'choices', urunler: 'choices', resim: 'image', subeler: 'branches', 'en az': 'min', 'en cok': 'max', ucretsiz: 'free',
};

/** What people call the kinds of rows; a row that says nothing is a product. */
export const KIND_ALIASES: Readonly<Record<string, RowKind>> = {
  '': 'product', product: 'product', urun: 'product', category: 'category', kategori: 'category', group: 'group', grup: 'group', 'secenek grubu': 'group', option: 'option', secenek: 'option', modifier: 'option', slot: 'slot', bolum: 'slot',
};
