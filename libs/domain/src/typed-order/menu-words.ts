import { isOffered } from '../catalog/find-product';
import type { MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot } from '../catalog/menu';
import { JOINTS, sameWords } from './food-words';
import { baseForms } from './inflection';
import { scalesOf, type Scale } from './levels';
import { readModifierName, type ModifierName, type ModifierNames } from './modifier-name';
import { readMeasure, readNumber } from './numbers';
import { tokenise, type Token } from './tokenise';

/** Owner's further names of products and modifiers, by their ids. */
export type MenuSynonyms = Readonly<Record<string, readonly string[]>>;

/** One word of a name: the forms that may be typed for it, and whether leaving it out makes the name incomplete. */
export interface NameSlot {
  forms: ReadonlySet<string>;
  kind: 'word' | 'measure' | 'joint';
}

export interface ProductNames {
  product: MenuProduct;
  /** Place on the menu: the order in which options are offered. */
  rank: number;
  names: NameSlot[][];
  modifiers: ModifierNames[];
  /** Those of its groups that ask how much of one thing. */
  scales: Scale[];
  /** Names of what may fill a combo's slots. */
  parts: NameSlot[][];
}

/** Every product in menu order, its names cut into slots, its modifiers read; the part of compiling that knows the menu's shape. */
export function readMenu(menu: MenuSnapshot, synonyms: MenuSynonyms): ProductNames[] {
  const products = menu.categories.flatMap((category) => category.productIds.flatMap((id) => menu.products.get(id) ?? []));
  const known = new Map<MenuModifier, ModifierName[]>();
  return [...new Set(products)].map((product, rank) => {
    const own = groupsOf(product).flatMap((group) => group.modifiers.map((modifier) => modifierNames(group, modifier, synonyms, known)));
    return {
      product,
      rank,
      names: slotsOfNames(product, synonyms),
      modifiers: [...partNames(product, (part) => namesOf(part, synonyms).map((name) => readModifierName(tokenise(name), false))), ...own],
      scales: scalesOf(own),
      parts: partsOf(product).flatMap((part) => slotsOfNames(part, synonyms)),
    };
  });
}

/** What may fill the slots of a combo, each product once. */
function partsOf({ slots = [] }: MenuProduct): MenuProduct[] {
  return [...new Set(slots.flatMap(({ choices }) => choices.map(({ product }) => product)))];
}

/** The dishes of a combo as if they were its modifiers ("ayranlı"); the group is the combo itself, one of it for each slot. */
function partNames(combo: MenuProduct, namesOf: (product: MenuProduct) => ModifierName[]): ModifierNames[] {
  const group: MenuModifierGroup = { id: combo.id, name: combo.name, min: 0, max: combo.slots?.length ?? 0, free: 0, modifiers: [] };
  return partsOf(combo).map((product) => ({
    group,
    modifier: { id: product.id, name: product.name, priceDelta: 0, isAvailable: isOffered(product), isRemoval: false },
    names: namesOf(product),
  }));
}

function slotsOfNames(product: MenuProduct, synonyms: MenuSynonyms): NameSlot[][] {
  return namesOf(product, synonyms).map((name) => slotsOf(tokenise(name))).filter((slots) => slots.length > 0);
}

/** A product's groups, and those of a combo's parts, each once. */
function groupsOf(product: MenuProduct): MenuModifierGroup[] {
  const groups = [...product.modifierGroups, ...partsOf(product).flatMap(({ modifierGroups }) => modifierGroups)];
  return groups.filter((group, at) => groups.findIndex(({ id }) => id === group.id) === at);
}

function namesOf(thing: MenuProduct | MenuModifier, synonyms: MenuSynonyms): string[] {
  return [...Object.values(thing.name), ...(synonyms[thing.id] ?? [])].filter((name) => name !== undefined);
}

/** Products share modifiers; each name is read once. */
function modifierNames(group: MenuModifierGroup, modifier: MenuModifier, synonyms: MenuSynonyms, known: Map<MenuModifier, ModifierName[]>): ModifierNames {
  const names = known.get(modifier) ?? namesOf(modifier, synonyms).map((name) => readModifierName(tokenise(name), modifier.isRemoval));
  known.set(modifier, names);
  return { group, modifier, names };
}

/** The slots of a name. Numbers become `n:0.5`, sizes `90g`, so that "yarım" and "½" or "1 lt" and "1 litre" meet. */
export function slotsOf(tokens: readonly Token[]): NameSlot[] {
  const slots: NameSlot[] = [];
  for (let at = 0; at < tokens.length; ) {
    const measure = readMeasure(tokens, at);
    const number = measure ? null : readNumber(tokens, at, true);
    const token = tokens[at];
    if (measure) slots.push({ forms: new Set([measure.form]), kind: 'measure' });
    else if (number) slots.push({ forms: new Set([numberForm(number.value)]), kind: Number.isInteger(number.value) ? 'joint' : 'word' });
    else if (token?.word) slots.push({ forms: formsOf(token.word), kind: JOINTS.has(token.word) ? 'joint' : 'word' });
    at += measure?.length ?? number?.length ?? 1;
  }
  return slots;
}

/** How a number inside a product's name is written in the index. */
export function numberForm(value: number): string {
  return `n:${value}`;
}

function formsOf(word: string): ReadonlySet<string> {
  return new Set(baseForms(word).flatMap((base) => sameWords(base)));
}

/** Words of a category's name, which may be typed beside a product's: "ezogelin çorba". */
export function categoryForms(menu: MenuSnapshot): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const category of menu.categories) {
    const words = Object.values(category.name).flatMap((name) => slotsOf(tokenise(singular(name ?? ''))));
    const found = new Set(words.flatMap((slot) => (slot.kind === 'word' ? [...slot.forms] : [])));
    for (const id of category.productIds) forms.set(id, found);
  }
  return forms;
}

/** Categories are named in the plural: `Tatlılar`, `Dürümler`. */
function singular(name: string): string {
  return name.replace(/l[ae]r[ıi]?(?![\p{L}])/gu, '');
}

/** Words of the menu with their marks, by folded form: `cay` is written `çay`. */
export function markedWords(menu: MenuSnapshot, synonyms: MenuSynonyms): Map<string, string> {
  const texts = [...menu.products.values()].flatMap((product) => namesOf(product, synonyms));
  return new Map(texts.flatMap((text) => tokenise(text).map(({ word, lower }) => [word, lower] as const)));
}
