import type { Translated } from '../catalog/menu';
import type { World } from '../conversation/world';

/** Longer than any message has room for, with everything that WhatsApp would read as markup. */
const TAIL = '*Kömür* _Ateşinde_ ~Közlenmiş~ `Sebzeli` Özel Soslu Geleneksel Usta İşi Porsiyon 👨‍👩‍👧‍👦 Büyük Boy';
const LONG_TEXT = `${TAIL}\n${TAIL} https://example.com ${TAIL}`;

/** Names of the owner and the customer as long and as wild as they come; the short ones stay known as synonyms. */
export function withLongNames(world: World): World {
  const synonyms: Record<string, string[]> = {};
  const known = (id: string, name: Translated) => { synonyms[id] = Object.values(name); return long(name); };
  const products = [...world.menu.products.values()].map((product) => ({
    ...product,
    name: known(product.id, product.name),
    description: { tr: LONG_TEXT, en: LONG_TEXT },
    modifierGroups: product.modifierGroups.map((group) => ({
      ...group, name: long(group.name), modifiers: group.modifiers.map((modifier) => ({ ...modifier, name: known(modifier.id, modifier.name) })),
    })),
  }));
  const categories = world.menu.categories.map((category) => ({ ...category, name: long(category.name) }));
  return {
    ...world,
    menu: { ...world.menu, version: world.menu.version + 1, categories, products: new Map(products.map((product) => [product.id, product])), synonyms },
    branch: { ...world.branch, name: `Sofra ${TAIL}`, phone: '+90 (212) 555 01 01 / 1234' },
    customer: { ...world.customer, name: `Ayşe ${TAIL}` },
    addresses: world.addresses.map((address) => ({ ...address, text: `${address.text} ${LONG_TEXT}`.slice(0, 300) })),
  };
}

function long(name: Translated): Translated {
  return Object.fromEntries(Object.entries(name).map(([locale, text]) => [locale, `${text} ${TAIL}`]));
}
