import type { MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot, Translated } from '../catalog/menu';

type Names = readonly [tr: string | null, en: string | null];

function named([tr, en]: Names): Translated {
  return { ...(tr === null ? {} : { tr }), ...(en === null ? {} : { en }) };
}

function choice(groupId: string, names: Names, priceDelta = 0): MenuModifier {
  return { id: `${groupId}:${names[1] ?? names[0]}`, name: named(names), priceDelta, isAvailable: true, isRemoval: names[0]?.endsWith('sız') ?? false };
}

function pickOne(id: string, name: Names, choices: readonly Names[], min = 1): MenuModifierGroup {
  return { id, name: named(name), min, max: 1, free: 0, modifiers: choices.map((names) => choice(id, names)) };
}

const sugar = pickOne('sugar', ['Şeker', 'Sugar'], [['Sade', 'None'], ['Az şekerli', 'A little'], ['Orta şekerli', 'Medium'], ['Şekerli', 'Sweet']]);
const sauces: MenuModifierGroup = {
  ...pickOne('sauces', ['Soslar', 'Sauces'], [['Acı sos', 'Hot sauce'], ['Sarımsaklı yoğurt', 'Garlic yoghurt'], ['Ketçap', 'Ketchup']], 0),
  max: 4,
};

/** The levels of heat that the demo shop offers; there is no medium. */
export const HEAT: readonly Names[] = [['Acısız', 'Not hot'], ['Az acılı', 'Mild'], ['Acılı', 'Hot'], ['Çok acılı', 'Very hot']];

/** A small menu whose dishes ask how hot, with these levels: a lahmacun, a wrap with sauces besides, a coffee with its own levels, a burger with sauces only. */
export function aHeatMenu(levels: readonly Names[] = HEAT, min = 1): MenuSnapshot {
  const heat = pickOne('heat', ['Acı derecesi', 'How hot'], levels, min);
  const rows: [string, Names, MenuModifierGroup[]][] = [
    ['lahmacun', ['Lahmacun', 'Lahmacun'], [heat]],
    ['durum', ['Tavuk dürüm', 'Chicken wrap'], [heat, sauces]],
    ['kahve', ['Türk kahvesi', 'Turkish coffee'], [sugar]],
    ['burger', ['Burger', 'Burger'], [sauces]],
    ['ayran', ['Ayran', 'Ayran'], []],
  ];
  const products = rows.map(([id, names, modifierGroups]): MenuProduct => ({
    id, externalId: null, categoryId: 'food', name: named(names), description: {}, price: 9000, isAvailable: true, isAlcohol: false,
    taxClass: 'food', station: null, isStockCounted: false, modifierGroups,
  }));
  return { version: 1, categories: [{ id: 'food', name: named(['Yemekler', 'Food']), description: {}, productIds: products.map(({ id }) => id) }], products: new Map(products.map((one) => [one.id, one])) };
}
