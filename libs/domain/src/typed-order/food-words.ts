/** Words of both languages for one thing, folded; lets a menu that has one language be ordered from in the other. */
const SAME: readonly (readonly string[])[] = [
  ['tavuk', 'chicken', 'pilic'],
  ['et', 'beef', 'meat', 'dana'],
  ['durum', 'wrap'],
  ['ekmek', 'loaf', 'bread'],
  ['corba', 'soup'],
  ['mercimek', 'lentil'],
  ['salata', 'salad'],
  ['kofte', 'meatball'],
  ['tost', 'toastie', 'toast'],
  ['pilav', 'rice', 'pilaf'],
  ['patates', 'fries', 'chips', 'potato'],
  ['kasar', 'peynir', 'cheese'],
  ['kola', 'cola', 'coke'],
  ['cay', 'tea'],
  ['su', 'water'],
  ['bira', 'beer'],
  ['doner', 'donner', 'doener'],
  ['lahmacun', 'lahmajun', 'lahmajoun'],
  ['karisik', 'mixed'],
  ['izgara', 'grilled'],
  ['kanat', 'wing'],
  ['dondurma', 'icecream'],
  ['aci', 'spicy', 'spice', 'hot'],
  ['sogan', 'onion'],
  ['domates', 'tomato', 'tomatoe'],
  ['tursu', 'pickle', 'gherkin'],
  ['sos', 'sauce'],
  ['yesillik', 'greens', 'green', 'salad'],
  ['marul', 'lettuce'],
  ['maydanoz', 'parsley'],
  ['ketcap', 'ketchup'],
  ['mayonez', 'mayonnaise', 'mayo'],
  ['tereyag', 'tereyagi', 'butter'],
  ['yogurt', 'yoghurt', 'yogurt'],
  ['biber', 'pepper'],
  ['sarimsak', 'garlic'],
  ['limon', 'lemon'],
  ['tuz', 'salt'],
  ['seker', 'sugar'],
  ['orta', 'medium'],
  ['buz', 'ice'],
];

/** What people ask to have less, more or none of, though no modifier may exist for it: goes to the kitchen as a note. */
export const NOTE_WORDS: readonly string[] = [
  'sogan', 'domates', 'tursu', 'sos', 'yesillik', 'marul', 'maydanoz', 'aci', 'biber', 'sarimsak', 'limon', 'tuz', 'yag', 'baharat', 'pul',
  'salca', 'lahana', 'havuc', 'salatalik', 'roka', 'nane', 'sumak', 'mayonez', 'ketcap', 'kasar', 'tereyag', 'yogurt', 'buz', 'seker', 'pismis', 'kizarmis',
  'onion', 'tomato', 'pickle', 'sauce', 'greens', 'lettuce', 'parsley', 'spicy', 'pepper', 'garlic', 'lemon', 'salt', 'oil', 'cabbage', 'carrot', 'cucumber',
  'mint', 'cheese', 'butter', 'yoghurt', 'ice', 'sugar', 'mayo', 'ketchup', 'cooked', 'salad', 'salata', 'peynir',
];

/** Words that are a wish by themselves. */
export const READY_WISHES: Readonly<Record<string, { ingredient: string; ending: 'without' | 'with' | 'little' }>> = {
  mild: { ingredient: 'aci', ending: 'little' },
  unspicy: { ingredient: 'aci', ending: 'without' },
  nonspicy: { ingredient: 'aci', ending: 'without' },
};

/** Words of names that say how, not what: alone they never stand for a product. */
export const ADJECTIVES: ReadonlySet<string> = new Set([
  'buyuk', 'kucuk', 'orta', 'boy', 'large', 'small', 'big', 'mini', 'sicak', 'soguk', 'taze', 'fresh', 'ozel', 'special', 'diet', 'light', 'firin',
  'izgara', 'grilled', 'spicy', 'acili', 'aci', 'arasi', 'ustu', 'dip', 'classic', 'klasik', 'ekmek', 'free', 'urunler', 'yan', 'sides', 'fresh', 'gunun',
]);

/** Joints of names ("on Rice"): matched where typed, never required. */
export const JOINTS: ReadonlySet<string> = new Set(['on', 'with', 'and', 've', 'ile', 'of', 'in', 'the', 'a', 'adet', 'pcs', 'li', 'lu', 's', 'boy', 'size']);

const groups = new Map<string, readonly string[]>();
for (const same of SAME) for (const word of same) groups.set(word, [...(groups.get(word) ?? []), ...same]);

/** The word and its equals in the other language. */
export function sameWords(word: string): readonly string[] {
  return groups.get(word) ?? [word];
}

/** Words that say how something is: alone they never stand for a thing that is so ("acılı" is no "Acı sos", "hot" no juice). */
export const QUALITIES: ReadonlySet<string> = new Set([...ADJECTIVES, ...sameWords('aci'), ...sameWords('orta')]);
