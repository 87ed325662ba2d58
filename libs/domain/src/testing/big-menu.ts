import { ALLERGENS, DIETS, type MenuFileDto, type MenuFileGroup, type MenuFileProduct, type MenuFileSlot } from '@sofra/contracts';

/** How big a generated menu is. */
export interface MenuSize {
  categories: number;
  products: number;
  groups: number;
  /** How often products ask groups, over the whole menu. */
  uses: number;
}

/** The largest menu a restaurant in our neighbourhood has. */
export const BIG_MENU: MenuSize = { categories: 30, products: 400, groups: 60, uses: 450 };

/** Of so many products the last one is a combo. */
const COMBO_EVERY = 25;

const KINDS = ['Dürüm', 'Döner', 'Pide', 'Lahmacun', 'Kebap', 'Izgara', 'Çorba', 'Salata', 'Meze', 'Burger', 'Pizza', 'Makarna', 'Tost', 'Tatlı', 'İçecek', 'Kahvaltı', 'Güveç', 'Köfte', 'Balık', 'Börek'];
const MAINS = ['Tavuk', 'Et', 'Kuzu', 'Dana', 'Sebzeli', 'Peynirli', 'Mantarlı', 'Sucuklu', 'Kıymalı', 'Kaşarlı', 'Acılı', 'Karışık', 'Közlenmiş', 'Ispanaklı', 'Patlıcanlı'];
const WAYS = ['', ' 90 g', ' 120 g', ' 150 g', ' (Bir Buçuk)', ' Porsiyon', ' Büyük', ' Küçük', ' Özel', ' Günün'];
const EXTRAS = ['Kaşar', 'Turşu', 'Domates', 'Soğan', 'Patates', 'Cacık', 'Acı sos', 'Sarımsaklı sos', 'Yoğurt', 'Mısır', 'Zeytin', 'Biber'];

/** A whole number from 0 up to `below`, the next of a seeded row. */
type Dice = (below: number) => number;

/** A menu of that size, always the same for a seed; every name is its own, and everything in it may be kept as it is. */
export function bigMenu(seed: number, { categories, products, groups, uses }: MenuSize = BIG_MENU): MenuFileDto {
  const dice = diceOf(seed);
  const modifierGroups = times(groups, (at) => aGroup(at, dice));
  const made = times(products, (at) => aProduct(at, categories, dice));
  for (let use = 0; use < uses; use++) {
    const { modifierGroups: asked = [], slots = [] } = made[use % products]!;
    if (slots.length > 0) continue;
    const group = modifierGroups[(use * 7 + dice(3)) % groups]!.code;
    if (!asked.some((each) => each.group === group)) asked.push({ group, min: dice(5) === 0 ? 0 : null, max: null, free: null });
  }
  return { categories: times(categories, (at) => aCategory(at, dice)), modifierGroups, products: made };
}

function aCategory(at: number, dice: Dice): MenuFileDto['categories'][number] {
  const name = `${KINDS[at % KINDS.length]}${at < KINDS.length ? '' : ` ${Math.floor(at / KINDS.length) + 1}`}`;
  const schedule = dice(6) === 0 ? [{ weekday: 5, from: '22:00', until: '02:00' }, { weekday: 6, from: '22:00', until: '02:00' }] : [];
  return { code: `k${at}`, name: { tr: name, en: `${name} menu` }, description: {}, schedule };
}

function aGroup(at: number, dice: Dice): MenuFileGroup {
  const count = 2 + dice(6);
  const isRequired = at % 3 === 0;
  const modifiers = times(count, (option) => {
    const isRemoval = at % 4 === 3;
    const name = `${EXTRAS[(at + option) % EXTRAS.length]}${isRemoval ? ' olmasın' : ''}`;
    return { code: `g${at}-${option}`, name: { tr: name }, priceDelta: isRemoval ? 0 : dice(8) * 500, isAvailable: dice(12) > 0 || option === 0, isRemoval, synonyms: [], allergens: some(ALLERGENS, dice, 5), diets: some(DIETS, dice, 6) };
  });
  return { code: `g${at}`, name: { tr: `Seçim ${at + 1}`, en: `Choice ${at + 1}` }, min: isRequired ? 1 : 0, max: isRequired ? 1 : count, free: at % 5 === 1 ? 1 : 0, modifiers };
}

function aProduct(at: number, categories: number, dice: Dice): MenuFileProduct {
  const way = WAYS[Math.floor(at / MAINS.length) % WAYS.length]!;
  const round = Math.floor(at / (MAINS.length * WAYS.length));
  const name = `${MAINS[at % MAINS.length]} ${KINDS[(at + round) % KINDS.length]}${way}${round > 0 ? ` ${round + 1}` : ''}`;
  return {
    ...{ code: `u${at}`, category: `k${at % categories}`, name: { tr: name, ...(dice(4) > 0 && { en: `${name}, translated` }) }, description: dice(3) === 0 ? { tr: `Taze “${name}”; ev usulü,\ngünlük` } : {} },
    ...{ price: 4_000 + dice(120) * 500, isAvailable: dice(25) > 0, station: dice(3) === 0 ? 'izgara' : null, taxClass: 'food', isAlcohol: dice(60) === 0, isStockCounted: dice(30) === 0, imageId: null },
    ...{ synonyms: dice(5) === 0 ? [`takma|ad ${at}`] : [], allergens: some(ALLERGENS, dice, 4), diets: some(DIETS, dice, 8), schedule: [], modifierGroups: [], slots: at % COMBO_EVERY === COMBO_EVERY - 1 ? aCombo(at) : [], branches: [] },
  };
}

/** A dish and one of three others, the later the dearer. */
function aCombo(at: number): MenuFileSlot[] {
  const choices = (...places: number[]) => places.map((place, later) => ({ product: `u${at - place}`, extra: later * 1_250 }));
  return [{ name: { tr: 'Yemek', en: 'Dish' }, choices: choices(1) }, { name: { tr: 'Yanına' }, choices: choices(4, 2, 3) }];
}

function some<T>(all: readonly T[], dice: Dice, rarity: number): T[] {
  return all.filter(() => dice(rarity) === 0 && dice(3) === 0).sort();
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Mulberry32: small, and the same everywhere. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
