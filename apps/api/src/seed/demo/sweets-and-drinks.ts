import { type DemoCategory, lira } from './demo-menu';

/** The end of the meal, and what is drunk with it. */
export const SWEETS_AND_DRINKS: DemoCategory[] = [
  {
    name: { tr: 'Tatlılar', en: 'Desserts' },
    station: 'cold',
    products: [
      {
        key: 'kunefe',
        name: { tr: 'Künefe', en: 'Künefe' },
        description: { tr: 'Telleri çıtır, peyniri uzayan sıcak künefe.', en: 'Hot shredded pastry with stretching cheese in syrup.' },
        price: lira(190),
        groups: ['topping'],
      },
      {
        key: 'fistikli-baklava',
        name: { tr: 'Fıstıklı Baklava (4 dilim)', en: 'Pistachio Baklava (4 pieces)' },
        description: { tr: 'Kırk kat yufka, Antep fıstığı.', en: 'Forty layers of filo and Antep pistachios.' },
        price: lira(220),
        groups: ['topping'],
      },
      {
        key: 'sutlac',
        name: { tr: 'Fırın Sütlaç', en: 'Baked Rice Pudding' },
        description: { tr: 'Üstü kızarmış, fındıklı.', en: 'Browned on top, with hazelnuts.' },
        price: lira(120),
      },
    ],
  },
  {
    name: { tr: 'Soğuk İçecekler', en: 'Cold Drinks' },
    station: 'cold',
    products: [
      {
        key: 'ayran',
        name: { tr: 'Ayran', en: 'Ayran' },
        description: { tr: 'Bol köpüklü, 300 ml.', en: 'Frothy yoghurt drink, 300 ml.' },
        price: lira(40),
      },
      {
        key: 'kola',
        name: { tr: 'Kola 330 ml', en: 'Cola 330 ml' },
        description: { tr: 'Kutu, soğuk.', en: 'A cold can.' },
        price: lira(65),
      },
      {
        key: 'kola-sekersiz',
        name: { tr: 'Şekersiz Kola 330 ml', en: 'Sugar-Free Cola 330 ml' },
        description: { tr: 'Kutu, soğuk.', en: 'A cold can.' },
        price: lira(65),
      },
      {
        key: 'salgam-acili',
        name: { tr: 'Acılı Şalgam Suyu 300 ml', en: 'Hot Turnip Juice 300 ml' },
        description: { tr: "Adana'dan; kebabın en yakın arkadaşı.", en: 'From Adana, a kebab’s best friend.' },
        price: lira(60),
      },
      {
        key: 'su',
        name: { tr: 'Su 500 ml', en: 'Water 500 ml' },
        description: { tr: 'Doğal kaynak suyu.', en: 'Natural spring water.' },
        price: lira(20),
      },
    ],
  },
  {
    name: { tr: 'Sıcak İçecekler', en: 'Hot Drinks' },
    station: 'cold',
    products: [
      {
        key: 'cay',
        name: { tr: 'Çay', en: 'Turkish Tea' },
        description: { tr: 'Tavşan kanı, taze demlenmiş.', en: 'Deep red and freshly brewed.' },
        price: lira(25),
      },
      {
        key: 'turk-kahvesi',
        name: { tr: 'Türk Kahvesi', en: 'Turkish Coffee' },
        description: { tr: 'Bol köpüklü, lokumla.', en: 'Foamy, with Turkish delight.' },
        price: lira(75),
        groups: ['sugar'],
      },
    ],
  },
];
