import type { MenuCategory, MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot } from '../catalog/menu';
import { aFreshId } from './ids';

/** A modifier; `name` counts for both languages. */
export function aModifier(parts: Partial<MenuModifier> = {}): MenuModifier {
  return { id: aFreshId(), name: { tr: 'Kaşar', en: 'Cheese' }, priceDelta: 1_500, isAvailable: true, isRemoval: false, ...parts };
}

/** A modifier group: optional and single unless said. */
export function aGroup(parts: Partial<MenuModifierGroup> = {}): MenuModifierGroup {
  return { id: aFreshId(), name: { tr: 'Seçim', en: 'Choice' }, min: 0, max: 1, free: 0, modifiers: [aModifier()], ...parts };
}

/** A product without options unless said. */
export function aProduct(parts: Partial<MenuProduct> = {}): MenuProduct {
  return {
    id: aFreshId(),
    externalId: null,
    categoryId: aFreshId(),
    name: { tr: 'Ayran', en: 'Ayran' },
    description: {},
    price: 4_000,
    isAvailable: true,
    isAlcohol: false,
    taxClass: 'food',
    station: null,
    isStockCounted: false,
    modifierGroups: [],
    ...parts,
  };
}

/** A menu of categories with their products, in order. */
export function aMenu(categories: { category?: Partial<MenuCategory>; products: MenuProduct[] }[] = donerShop(), version = 1): MenuSnapshot {
  const made = categories.map(({ category, products }) => {
    const id = category?.id ?? aFreshId();
    const own = products.map((product) => ({ ...product, categoryId: id }));
    return {
      category: { id, name: { tr: 'Bölüm', en: 'Section' }, description: {}, ...category, productIds: own.map((product) => product.id) },
      products: own,
    };
  });
  return {
    version,
    categories: made.map(({ category }) => category),
    products: withSlots(made.flatMap(({ products }) => products)),
  };
}

/** Slots hold the menu's own products. */
function withSlots(products: readonly MenuProduct[]): Map<string, MenuProduct> {
  const plain = new Map(products.map((product) => [product.id, product]));
  return new Map(products.map((product) => [product.id, !product.slots ? product : {
    ...product,
    slots: product.slots.map((slot) => ({ ...slot, choices: slot.choices.map((choice) => ({ ...choice, product: plain.get(choice.product.id) ?? choice.product })) })),
  }]));
}

/** A combo of the given slots, each a list of products; a choice may add to the price. */
export function aCombo(slots: { name: string; choices: (MenuProduct | { product: MenuProduct; extra: number })[] }[], parts: Partial<MenuProduct> = {}): MenuProduct {
  const made = slots.map(({ name, choices }) => ({
    id: aFreshId(), name: { tr: name }, choices: choices.map((choice) => ('product' in choice ? choice : { product: choice, extra: 0 })),
  }));
  return aProduct({ name: { tr: 'Dürüm Menü', en: 'Wrap Meal' }, price: 22_000, slots: made, ...parts });
}

/** The menu with some products changed, one version on. */
export function changeProducts(menu: MenuSnapshot, change: (product: MenuProduct) => MenuProduct): MenuSnapshot {
  return { ...menu, version: menu.version + 1, products: withSlots([...menu.products.values()].map(change)) };
}

/** A small döner shop: a dürüm with a required, a free and a many-choice question, a lahmacun with one, drinks with none. */
export function donerShop(): { category: Partial<MenuCategory>; products: MenuProduct[] }[] {
  const bread = aGroup({
    name: { tr: 'Ekmek', en: 'Bread' }, min: 1, max: 1,
    modifiers: [aModifier({ name: { tr: 'Lavaş', en: 'Lavash' }, priceDelta: 0 }), aModifier({ name: { tr: 'Tombik', en: 'Tombik' }, priceDelta: 1_000 })],
  });
  const extras = aGroup({
    name: { tr: 'Ekstra', en: 'Extras' }, min: 0, max: 3, free: 1,
    modifiers: [
      aModifier(), aModifier({ name: { tr: 'Turşu', en: 'Pickles' }, priceDelta: 500 }),
      aModifier({ name: { tr: 'Acı sos', en: 'Hot sauce' }, priceDelta: 0 }), aModifier({ name: { tr: 'Soğansız', en: 'No onion' }, priceDelta: 0, isRemoval: true }),
    ],
  });
  const spice = aGroup({
    name: { tr: 'Acı', en: 'Spice' }, min: 1, max: 1,
    modifiers: [aModifier({ name: { tr: 'Acılı', en: 'Hot' }, priceDelta: 0 }), aModifier({ name: { tr: 'Acısız', en: 'Mild' }, priceDelta: 0 })],
  });
  return [
    {
      category: { name: { tr: 'Dürümler', en: 'Wraps' } },
      products: [
        aProduct({ name: { tr: 'Tavuk Döner Dürüm', en: 'Chicken Döner Wrap' }, price: 18_000, modifierGroups: [bread, extras] }),
        aProduct({ name: { tr: 'Et Döner Dürüm', en: 'Beef Döner Wrap' }, price: 26_000, modifierGroups: [bread, extras] }),
      ],
    },
    { category: { name: { tr: 'Fırın', en: 'Oven' } }, products: [aProduct({ name: { tr: 'Lahmacun', en: 'Lahmacun' }, price: 9_000, modifierGroups: [spice] })] },
    {
      category: { name: { tr: 'İçecekler', en: 'Drinks' } },
      products: [
        aProduct({ name: { tr: 'Ayran', en: 'Ayran' }, price: 4_000 }),
        aProduct({ name: { tr: 'Şalgam', en: 'Turnip juice' }, price: 4_500, isStockCounted: true }),
        aProduct({ name: { tr: 'Bira', en: 'Beer' }, price: 15_000, isAlcohol: true }),
      ],
    },
  ];
}
