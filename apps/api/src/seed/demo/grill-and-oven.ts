import { type DemoCategory, lira } from './demo-menu';

/** What comes from the charcoal and the stone oven. */
export const GRILL_AND_OVEN: DemoCategory[] = [
  {
    name: { tr: 'Izgaralar', en: 'From the Grill' },
    station: 'grill',
    products: [
      {
        key: 'adana',
        name: { tr: 'Adana Kebap', en: 'Adana Kebab' },
        description: { tr: 'Zırhla çekilmiş acılı kıyma; közlenmiş biber, domates ve sumaklı soğanla.', en: 'Hand-minced spicy lamb with roasted pepper, tomato and sumac onions.' },
        price: lira(390),
        groups: ['side', 'removals'],
      },
      {
        key: 'urfa',
        name: { tr: 'Urfa Kebap', en: 'Urfa Kebab' },
        description: { tr: "Adana'nın acısız kardeşi: zırh kıyması, kömür ateşi.", en: 'Adana’s mild sibling: hand-minced lamb over charcoal.' },
        price: lira(390),
        groups: ['side', 'removals'],
      },
      {
        key: 'tavuk-sis',
        name: { tr: 'Tavuk Şiş', en: 'Chicken Shish' },
        description: { tr: 'Yoğurtta dinlenmiş tavuk göğsü, kömür ateşinde.', en: 'Chicken breast marinated in yoghurt, grilled over charcoal.' },
        price: lira(320),
        groups: ['side', 'spice'],
      },
      {
        key: 'kofte',
        name: { tr: 'Izgara Köfte (6 adet)', en: 'Grilled Köfte (6 pieces)' },
        description: { tr: 'Dana kıymadan altı köfte, köz biber ve piyazla.', en: 'Six beef köfte with roasted pepper and bean salad.' },
        price: lira(340),
        groups: ['side', 'removals'],
      },
      {
        key: 'karisik-izgara',
        name: { tr: 'Sofra Usulü Karışık Izgara Tabağı (2 Kişilik)', en: 'Sofra Mixed Grill Platter (for Two)' },
        description: { tr: 'Adana, tavuk şiş, köfte ve kanat; lavaş, pilav ve közlenmiş sebzeyle iki kişiye yeter.', en: 'Adana, chicken shish, köfte and wings with lavash, rice and roasted vegetables; enough for two.' },
        price: lira(890),
        groups: ['spice'],
      },
    ],
  },
  {
    name: { tr: 'Pideler', en: 'Pide' },
    station: 'grill',
    products: [
      {
        key: 'kiymali-pide',
        name: { tr: 'Kıymalı Pide', en: 'Minced Beef Pide' },
        description: { tr: 'Soğanlı, maydanozlu dana kıyma; taş fırından.', en: 'Minced beef with onion and parsley from the stone oven.' },
        price: lira(240),
        groups: ['extras'],
      },
      {
        key: 'kasarli-pide',
        name: { tr: 'Kaşarlı Pide', en: 'Cheese Pide' },
        description: { tr: 'Bol eritilmiş kaşar, tereyağlı kenar.', en: 'Plenty of melted kashar and a buttered crust.' },
        price: lira(230),
      },
      {
        key: 'kusbasili-kasarli-pide',
        name: { tr: 'Kuşbaşılı Kaşarlı Pide', en: 'Diced Beef and Cheese Pide' },
        description: { tr: 'Lokum gibi kuşbaşı, biber ve kaşar.', en: 'Tender diced beef, peppers and kashar.' },
        price: lira(310),
        groups: ['extras'],
      },
      {
        key: 'sucuklu-yumurtali-pide',
        name: { tr: 'Sucuklu Yumurtalı Pide', en: 'Sucuk and Egg Pide' },
        description: { tr: 'Kangal sucuk ve göz yumurta, fırından yeni çıkmış.', en: 'Sucuk sausage and an egg, straight from the oven.' },
        price: lira(270),
      },
    ],
  },
  {
    name: { tr: 'Lahmacun', en: 'Lahmacun' },
    station: 'grill',
    products: [
      {
        key: 'lahmacun',
        name: { tr: 'Lahmacun', en: 'Lahmacun' },
        description: { tr: 'İncecik, çıtır; yanında limon ve maydanoz.', en: 'Paper-thin and crisp, with lemon and parsley.' },
        price: lira(90),
      },
      {
        key: 'antep-lahmacun',
        name: { tr: 'Antep Usulü Sarımsaklı Lahmacun', en: 'Antep-Style Garlic Lahmacun' },
        description: { tr: 'Soğan yerine sarımsak, bol maydanoz ve isot.', en: 'Garlic instead of onion, plenty of parsley and Urfa pepper.' },
        price: lira(110),
      },
      {
        key: 'findik-lahmacun',
        name: { tr: 'Fındık Lahmacun (5 adet)', en: 'Mini Lahmacun (5 pieces)' },
        description: { tr: 'İki lokmalık beş lahmacun; paylaşmalık.', en: 'Five two-bite lahmacun to share.' },
        price: lira(195),
        isSoldOut: true,
      },
    ],
  },
];
