import { type DemoCategory, lira } from './demo-menu';

/** What stands around the main dish. */
export const SIDES: DemoCategory[] = [
  {
    name: { tr: 'Menüler', en: 'Set Menus' },
    station: 'doner',
    products: [
      {
        key: 'menu-durum',
        name: { tr: 'Dürüm Menü', en: 'Wrap Menu' },
        description: { tr: 'Seçtiğiniz dürüm, yanı ve içeceği.', en: 'A wrap, a side and a drink of your choice.' },
        price: lira(265),
      },
      {
        key: 'menu-lahmacun',
        name: { tr: 'İkili Lahmacun Menü', en: 'Two Lahmacun Menu' },
        description: { tr: 'İki lahmacun, mevsim salatası ve içecek.', en: 'Two lahmacun, a season salad and a drink.' },
        price: lira(245),
        groups: ['drink'],
      },
      {
        key: 'menu-aile',
        name: { tr: 'Aile Sofrası: 4 Dürüm, 2 Lahmacun, 1 Litre İçecek', en: 'Family Table: 4 Wraps, 2 Lahmacun, 1 Litre Drink' },
        description: { tr: 'Dört tavuk dürüm, iki lahmacun, büyük patates ve bir litre içecek.', en: 'Four chicken wraps, two lahmacun, large fries and a litre of drink.' },
        price: lira(890),
        groups: ['spice', 'drink'],
      },
    ],
  },
  {
    name: { tr: 'Çorbalar', en: 'Soups' },
    station: 'cold',
    products: [
      {
        key: 'mercimek',
        name: { tr: 'Mercimek Çorbası', en: 'Lentil Soup' },
        description: { tr: 'Süzme kırmızı mercimek, tereyağında pul biber, limon.', en: 'Smooth red lentils, chilli butter and lemon.' },
        price: lira(95),
      },
      {
        key: 'ezogelin',
        name: { tr: 'Ezogelin Çorbası', en: 'Ezogelin Soup' },
        description: { tr: 'Mercimek, bulgur ve nane; içi ısıtır.', en: 'Lentils, bulgur and mint; warms you through.' },
        price: lira(95),
      },
      {
        key: 'tavuk-suyu',
        name: { tr: 'Tavuk Suyu Çorbası', en: 'Chicken Broth' },
        description: { tr: 'Şehriyeli, didiklenmiş tavuklu.', en: 'With noodles and pulled chicken.' },
        price: lira(105),
      },
    ],
  },
  {
    name: { tr: 'Salata ve Mezeler', en: 'Salads and Mezze' },
    station: 'cold',
    products: [
      {
        key: 'mevsim-salata',
        name: { tr: 'Mevsim Salatası', en: 'Season Salad' },
        description: { tr: 'Göbek marul, havuç, kırmızı lahana, nar ekşisi.', en: 'Lettuce, carrot, red cabbage, pomegranate dressing.' },
        price: lira(110),
        groups: ['removals'],
      },
      {
        key: 'coban-salata',
        name: { tr: 'Çoban Salatası', en: "Shepherd's Salad" },
        description: { tr: 'Domates, salatalık, biber, soğan; zeytinyağı ve limon.', en: 'Tomato, cucumber, pepper and onion with olive oil and lemon.' },
        price: lira(115),
        groups: ['removals'],
      },
      {
        key: 'haydari',
        name: { tr: 'Haydari', en: 'Haydari' },
        description: { tr: 'Süzme yoğurt, nane ve sarımsak.', en: 'Strained yoghurt with mint and garlic.' },
        price: lira(85),
      },
      {
        key: 'acili-ezme',
        name: { tr: 'Acılı Ezme', en: 'Spicy Ezme' },
        description: { tr: 'İnce kıyılmış domates, biber, ceviz ve nar ekşisi.', en: 'Finely chopped tomato, pepper, walnut and pomegranate.' },
        price: lira(85),
      },
    ],
  },
  {
    name: { tr: 'Atıştırmalıklar', en: 'Bites' },
    station: 'grill',
    products: [
      {
        key: 'patates-kucuk',
        name: { tr: 'Patates Kızartması (Küçük)', en: 'Fries (Small)' },
        description: { tr: 'Çıtır, taze kızarmış.', en: 'Crisp and freshly fried.' },
        price: lira(80),
        groups: ['sauces'],
      },
      {
        key: 'patates-buyuk',
        name: { tr: 'Patates Kızartması (Büyük)', en: 'Fries (Large)' },
        description: { tr: 'Paylaşmalık boy.', en: 'A size to share.' },
        price: lira(120),
        groups: ['sauces'],
      },
      {
        key: 'sogan-halkasi',
        name: { tr: 'Soğan Halkası (8 adet)', en: 'Onion Rings (8 pieces)' },
        description: { tr: 'Altın sarısı, dışı çıtır.', en: 'Golden and crisp.' },
        price: lira(100),
        groups: ['sauces'],
      },
      {
        key: 'icli-kofte',
        name: { tr: 'İçli Köfte (2 adet)', en: 'Stuffed Bulgur Köfte (2 pieces)' },
        description: { tr: 'İnce bulgur kabuk; içi cevizli, kıymalı.', en: 'A thin bulgur shell filled with minced beef and walnuts.' },
        price: lira(130),
      },
    ],
  },
];
