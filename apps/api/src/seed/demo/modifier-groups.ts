import { lira, type DemoGroup } from './demo-menu';

/** Questions of the demo shop; products name them by key and share them. */
export const DEMO_GROUPS = {
  removals: {
    name: { tr: 'Çıkarılacaklar', en: 'Leave out' },
    max: 5,
    modifiers: [
      { name: { tr: 'Soğansız', en: 'No onion' }, isRemoval: true },
      { name: { tr: 'Domatessiz', en: 'No tomato' }, isRemoval: true },
      { name: { tr: 'Turşusuz', en: 'No pickles' }, isRemoval: true },
      { name: { tr: 'Yeşilliksiz', en: 'No greens' }, isRemoval: true },
      { name: { tr: 'Sossuz', en: 'No sauce' }, isRemoval: true },
    ],
  },
  spice: {
    name: { tr: 'Acı derecesi', en: 'How hot' },
    min: 1,
    modifiers: [
      { name: { tr: 'Acısız', en: 'Not hot' }, isRemoval: true },
      { name: { tr: 'Az acılı', en: 'Mild' } },
      { name: { tr: 'Acılı', en: 'Hot' } },
      { name: { tr: 'Çok acılı', en: 'Very hot' } },
    ],
  },
  bread: {
    name: { tr: 'Ekmek', en: 'Bread' },
    min: 1,
    modifiers: [
      { name: { tr: 'Somun ekmeği', en: 'Crusty white loaf' } },
      { name: { tr: 'Tombik ekmek', en: 'Tombik bun' } },
      { name: { tr: 'Tam buğday ekmeği', en: 'Whole wheat bread' }, price: lira(10) },
      { name: { tr: 'Taş fırın pidesi', en: 'Stone-oven pide' }, price: lira(15) },
    ],
  },
  sauces: {
    name: { tr: 'Soslar (ikisi bizden)', en: 'Sauces (two on us)' },
    max: 4,
    free: 2,
    modifiers: [
      { name: { tr: 'Sarımsaklı yoğurt', en: 'Garlic yoghurt' }, price: lira(12) },
      { name: { tr: 'Acı sos', en: 'Hot sauce' }, price: lira(12) },
      { name: { tr: 'Nar ekşili sos', en: 'Pomegranate sauce' }, price: lira(15) },
      { name: { tr: 'Mayonez', en: 'Mayonnaise' }, price: lira(10) },
      { name: { tr: 'Ketçap', en: 'Ketchup' }, price: lira(10) },
      { name: { tr: 'Ranch sos', en: 'Ranch' }, price: lira(15) },
    ],
  },
  extras: {
    name: { tr: 'Ekstralar', en: 'Extras' },
    max: 4,
    modifiers: [
      { name: { tr: 'Kaşar peyniri', en: 'Kashar cheese' }, price: lira(30) },
      { name: { tr: 'İçine patates', en: 'Fries inside' }, price: lira(20) },
      { name: { tr: 'Közlenmiş biber', en: 'Roasted pepper' }, price: lira(15) },
      { name: { tr: 'Tereyağı sosu', en: 'Browned butter' }, price: lira(20) },
      { name: { tr: 'Ekstra 50 g tavuk döner', en: 'Extra 50 g chicken döner' }, price: lira(55) },
      { name: { tr: 'Ekstra 50 g et döner', en: 'Extra 50 g beef döner' }, price: lira(95) },
    ],
  },
  side: {
    name: { tr: 'Yanına', en: 'On the side' },
    min: 1,
    modifiers: [
      { name: { tr: 'Tereyağlı pirinç pilavı', en: 'Buttered rice' } },
      { name: { tr: 'Bulgur pilavı', en: 'Bulgur pilaf' } },
      { name: { tr: 'Patates kızartması', en: 'Fries' } },
      { name: { tr: 'Mevsim salatası', en: 'Season salad' }, price: lira(15) },
    ],
  },
  drink: {
    name: { tr: 'İçecek seçimi', en: 'Your drink' },
    min: 1,
    modifiers: [
      { name: { tr: 'Ayran', en: 'Ayran' } },
      { name: { tr: 'Kola', en: 'Cola' } },
      { name: { tr: 'Şekersiz kola', en: 'Sugar-free cola' } },
      { name: { tr: 'Su', en: 'Water' } },
      { name: { tr: 'Acılı şalgam suyu', en: 'Hot turnip juice' }, price: lira(15) },
    ],
  },
  topping: {
    name: { tr: 'Üzerine', en: 'On top' },
    max: 2,
    modifiers: [
      { name: { tr: 'Maraş dondurması', en: 'Maraş ice cream' }, price: lira(45) },
      { name: { tr: 'Manda kaymağı', en: 'Buffalo clotted cream' }, price: lira(50) },
      { name: { tr: 'Antep fıstığı', en: 'Pistachios' }, price: lira(35) },
    ],
  },
  sugar: {
    name: { tr: 'Şeker', en: 'Sugar' },
    min: 1,
    modifiers: [
      { name: { tr: 'Sade', en: 'None' } },
      { name: { tr: 'Az şekerli', en: 'A little' } },
      { name: { tr: 'Orta şekerli', en: 'Medium' } },
      { name: { tr: 'Şekerli', en: 'Sweet' } },
    ],
  },
} satisfies Record<string, DemoGroup>;
