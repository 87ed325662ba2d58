import type { MenuCategory, MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot, Translated } from '../catalog/menu';

/** Owner's synonyms of `donerMenu`, by product id. */
export const donerSynonyms: Readonly<Record<string, readonly string[]>> = {
  kola: ['kola', 'cola', 'coke'],
  'kola-1l': ['büyük kola', 'large coke'],
  zero: ['zero', 'şekersiz kola', 'diet coke'],
  su: ['su', 'water'],
  soda: ['soda'],
  patates: ['patates', 'fries', 'chips'],
  'kasarli-tost': ['tost', 'toast'],
  cheeseburger: ['cheese burger'],
  burger: ['hamburger'],
  kofte: ['köfte', 'meatballs'],
  'cigkofte-durum': ['çiğ köfte', 'vegan wrap'],
  cacik: ['cacık', 'yoghurt with cucumber'],
};

const both = (tr: string, en: string): Translated => ({ tr, en });

function modifier(id: string, tr: string, en: string, priceDelta = 0): MenuModifier {
  return { id, name: both(tr, en), priceDelta, isAvailable: true, isRemoval: id.startsWith('no-') && id !== 'no-spice' };
}

function group(id: string, name: Translated, min: number, max: number, modifiers: MenuModifier[]): MenuModifierGroup {
  return { id, name, min, max, free: 0, modifiers };
}

const spice = group('spice', both('Acı', 'Spice'), 0, 1, [
  modifier('no-spice', 'Acısız', 'Not spicy'),
  modifier('mild', 'Az acılı', 'A little spicy'),
  modifier('spicy', 'Acılı', 'Spicy'),
]);
const leaveOut = group('leave-out', both('Çıkarılacaklar', 'Leave out'), 0, 5, [
  modifier('no-onion', 'Soğansız', 'No onion'),
  modifier('no-tomato', 'Domatessiz', 'No tomato'),
  modifier('no-pickle', 'Turşusuz', 'No pickles'),
  modifier('no-sauce', 'Sossuz', 'No sauce'),
  modifier('no-greens', 'Yeşilliksiz', 'No greens'),
]);
const extras = group('extras', both('Ekstralar', 'Extras'), 0, 4, [
  modifier('x-cheese', 'Ekstra kaşar', 'Extra cheese', 2500),
  modifier('x-meat', 'Ekstra et', 'Extra meat', 6000),
  modifier('x-onion', 'Bol soğan', 'Extra onion'),
  modifier('x-fries', 'İçine patates', 'Fries inside', 1500),
]);
const portion = group('portion', both('Porsiyon', 'Portion'), 1, 1, [
  modifier('p1', '1 porsiyon', 'Single portion'),
  modifier('p15', '1,5 porsiyon', 'One and a half portions', 14000),
  modifier('p2', 'Duble', 'Double portion', 26000),
]);
const iskenderTaste = group('iskender-taste', both('Üzeri', 'Topping'), 0, 3, [
  modifier('no-butter', 'Tereyağsız', 'No butter'),
  modifier('x-butter', 'Bol tereyağlı', 'Extra butter', 1000),
  modifier('no-yoghurt', 'Yoğurtsuz', 'No yoghurt'),
]);
const dips = group('dips', both('Soslar', 'Dips'), 0, 2, [
  modifier('ketchup', 'Ketçap', 'Ketchup'),
  modifier('mayo', 'Mayonez', 'Mayonnaise'),
  modifier('ranch', 'Ranch sos', 'Ranch'),
]);
const kunefeTop = group('kunefe-top', both('Üzerine', 'On top'), 0, 2, [
  modifier('ice-cream', 'Dondurmalı', 'With ice cream', 4000),
  modifier('kaymak', 'Kaymaklı', 'With clotted cream', 3500),
]);
const saladTaste = group('salad-taste', both('Sos', 'Dressing'), 0, 1, [
  modifier('no-molasses', 'Nar ekşisiz', 'No pomegranate molasses'),
]);

const filled = [spice, leaveOut, extras];

type Row = [id: string, tr: string, en: string, lira: number, more?: Partial<MenuProduct>];

const TABLE: readonly { id: string; name: Translated; rows: Row[] }[] = [
  {
    id: 'wraps',
    name: both('Dürümler', 'Wraps'),
    rows: [
      ['tavuk-durum', 'Tavuk Döner Dürüm', 'Chicken Döner Wrap', 180, { modifierGroups: filled }],
      ['et-durum-90', 'Et Döner Dürüm 90 g', 'Beef Döner Wrap 90 g', 260, { modifierGroups: filled }],
      ['et-durum-120', 'Et Döner Dürüm 120 g', 'Beef Döner Wrap 120 g', 320, { modifierGroups: filled }],
      ['adana-durum', 'Adana Dürüm', 'Adana Wrap', 240, { modifierGroups: filled }],
      ['cigkofte-durum', 'Çiğ Köfte Dürüm', 'Çiğ Köfte Wrap', 90, { modifierGroups: [spice, leaveOut] }],
    ],
  },
  {
    id: 'breads',
    name: both('Ekmek Arası ve Tost', 'Sandwiches and Toasties'),
    rows: [
      ['yarim-tavuk', 'Yarım Ekmek Tavuk Döner', 'Half Loaf Chicken Döner', 170, { modifierGroups: filled }],
      ['yarim-et', 'Yarım Ekmek Et Döner', 'Half Loaf Beef Döner', 250, { modifierGroups: filled }],
      ['ceyrek-tavuk', 'Çeyrek Ekmek Tavuk Döner', 'Quarter Loaf Chicken Döner', 110, { modifierGroups: filled }],
      ['kofte-ekmek', 'Köfte Ekmek', 'Meatball Sandwich', 190, { modifierGroups: filled }],
      ['kasarli-tost', 'Kaşarlı Tost', 'Cheese Toastie', 100],
      ['sucuklu-tost', 'Sucuklu Tost', 'Sucuk Toastie', 110],
      ['karisik-tost', 'Karışık Tost', 'Mixed Toastie', 120],
    ],
  },
  {
    id: 'plates',
    name: both('Porsiyonlar', 'Plates'),
    rows: [
      ['iskender', 'İskender', 'İskender', 380, { modifierGroups: [portion, iskenderTaste] }],
      ['pilav-tavuk', 'Pilav Üstü Tavuk Döner', 'Chicken Döner on Rice', 220, { modifierGroups: [portion] }],
      ['pilav-et', 'Pilav Üstü Et Döner', 'Beef Döner on Rice', 330, { modifierGroups: [portion] }],
      ['kofte', 'Izgara Köfte', 'Grilled Meatballs', 280],
      ['tavuk-sis', 'Tavuk Şiş', 'Chicken Shish', 260],
      ['kanat', 'Izgara Kanat', 'Grilled Wings', 250],
    ],
  },
  {
    id: 'pides',
    name: both('Lahmacun ve Pide', 'Lahmacun and Pide'),
    rows: [
      ['lahmacun', 'Lahmacun', 'Lahmacun', 90, { modifierGroups: [spice, leaveOut] }],
      ['findik-lahmacun', 'Fındık Lahmacun', 'Mini Lahmacun', 45, { modifierGroups: [spice, leaveOut] }],
      ['kiymali-pide', 'Kıymalı Pide', 'Minced Beef Pide', 210],
      ['kasarli-pide', 'Kaşarlı Pide', 'Cheese Pide', 200],
      ['sucuklu-pide', 'Sucuklu Pide', 'Sucuk Pide', 220],
    ],
  },
  {
    id: 'burgers',
    name: both('Burgerler', 'Burgers'),
    rows: [
      ['burger', 'Klasik Burger', 'Classic Burger', 230, { modifierGroups: [leaveOut, extras] }],
      ['cheeseburger', 'Cheeseburger', 'Cheeseburger', 250, { modifierGroups: [leaveOut, extras] }],
      ['tavuk-burger', 'Tavuk Burger', 'Chicken Burger', 210, { modifierGroups: [leaveOut, extras] }],
    ],
  },
  {
    id: 'soups',
    name: both('Çorbalar', 'Soups'),
    rows: [
      ['mercimek', 'Mercimek Çorbası', 'Lentil Soup', 90],
      ['ezogelin', 'Ezogelin Çorbası', 'Ezogelin Soup', 90],
      ['kelle-paca', 'Kelle Paça', 'Trotter Soup', 150, { isAvailable: false }],
    ],
  },
  {
    id: 'sides',
    name: both('Yan Ürünler', 'Sides'),
    rows: [
      ['patates', 'Patates Kızartması', 'French Fries', 90, { modifierGroups: [dips] }],
      ['sogan-halkasi', 'Soğan Halkası', 'Onion Rings', 95, { modifierGroups: [dips] }],
      ['nugget', 'Tavuk Nugget', 'Chicken Nuggets', 120, { modifierGroups: [dips] }],
      ['pilav', 'Pilav', 'Rice', 60],
    ],
  },
  {
    id: 'salads',
    name: both('Salatalar', 'Salads'),
    rows: [
      ['coban', 'Çoban Salata', "Shepherd's Salad", 85, { modifierGroups: [leaveOut, saladTaste] }],
      ['gavurdagi', 'Gavurdağı Salatası', 'Gavurdağı Salad', 110, { modifierGroups: [leaveOut, saladTaste] }],
      ['cacik', 'Cacık', 'Tzatziki', 60],
      ['ezme', 'Acılı Ezme', 'Spicy Tomato Dip', 65],
    ],
  },
  {
    id: 'drinks',
    name: both('İçecekler', 'Drinks'),
    rows: [
      ['ayran', 'Ayran', 'Ayran', 40],
      ['yayik-ayran', 'Yayık Ayran', 'Churned Ayran', 55],
      ['kola', 'Coca-Cola 330 ml', 'Coca-Cola 330 ml', 60],
      ['kola-1l', 'Coca-Cola 1 L', 'Coca-Cola 1 L', 90],
      ['zero', 'Coca-Cola Zero 330 ml', 'Coca-Cola Zero 330 ml', 60],
      ['fanta', 'Fanta 330 ml', 'Fanta 330 ml', 60],
      ['salgam', 'Şalgam', 'Turnip Juice', 50],
      ['soda', 'Maden Suyu', 'Sparkling Water', 30],
      ['su', 'Su 500 ml', 'Water 500 ml', 20],
      ['cay', 'Çay', 'Tea', 25],
    ],
  },
  {
    id: 'desserts',
    name: both('Tatlılar', 'Desserts'),
    rows: [
      ['sutlac', 'Fırın Sütlaç', 'Rice Pudding', 110],
      ['kunefe', 'Künefe', 'Künefe', 180, { modifierGroups: [kunefeTop] }],
      ['baklava', 'Fıstıklı Baklava', 'Pistachio Baklava', 190],
      ['trilece', 'Trileçe', 'Tres Leches', 130, { isAvailable: false }],
    ],
  },
  {
    id: 'alcohol',
    name: both('Alkollü İçecekler', 'Alcoholic Drinks'),
    rows: [
      ['efes', 'Efes Bira 500 ml', 'Efes Beer 500 ml', 140, { isAlcohol: true }],
      ['raki', 'Rakı 20 cl', 'Rakı 20 cl', 420, { isAlcohol: true }],
    ],
  },
];

function product(categoryId: string, [id, tr, en, lira, more]: Row): MenuProduct {
  return {
    id,
    externalId: null,
    categoryId,
    name: both(tr, en),
    description: {},
    price: lira * 100,
    isAvailable: true,
    isAlcohol: false,
    taxClass: 'food',
    station: null,
    isStockCounted: false,
    modifierGroups: [],
    ...more,
  };
}

function category({ id, name, rows }: (typeof TABLE)[number]): MenuCategory {
  return { id, name, description: {}, productIds: rows.map(([productId]) => productId) };
}

/** A döner shop's whole menu in both languages, with readable ids: what the typed-order test set is written against. */
export const donerMenu: MenuSnapshot = {
  version: 1,
  categories: TABLE.map(category),
  products: new Map(TABLE.flatMap(({ id, rows }) => rows.map((row) => [row[0], product(id, row)] as const))),
};
