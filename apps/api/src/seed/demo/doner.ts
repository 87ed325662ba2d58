import { type DemoCategory, lira } from './demo-menu';

/** What is carved from the spit. */
export const DONER: DemoCategory[] = [
  {
    name: { tr: 'Tavuk Dönerler', en: 'Chicken Döner' },
    station: 'doner',
    products: [
      {
        key: 'tavuk-doner-durum',
        name: { tr: 'Tavuk Döner Dürüm', en: 'Chicken Döner Wrap' },
        description: { tr: '90 g tavuk döner, çıtır patates, domates ve turşu; sacda ısıtılmış lavaşta.', en: '90 g chicken döner, crisp fries, tomato and pickles in griddled lavash.' },
        price: lira(180),
        groups: ['spice', 'removals'],
      },
      {
        key: 'tavuk-doner-durum-120',
        name: { tr: 'Tavuk Döner Dürüm 120 g', en: 'Chicken Döner Wrap 120 g' },
        description: { tr: 'Aynı dürüm, bol etli: 120 g tavuk döner.', en: 'The same wrap with more meat: 120 g chicken döner.' },
        price: lira(215),
        groups: ['spice', 'removals', 'extras'],
      },
      {
        key: 'tavuk-doner-durum-150',
        name: { tr: 'Tavuk Döner Dürüm 150 g', en: 'Chicken Döner Wrap 150 g' },
        description: { tr: 'Çok acıkanlara: 150 g tavuk döner, duble lavaş.', en: 'For big appetites: 150 g chicken döner in double lavash.' },
        price: lira(250),
        groups: ['spice', 'removals', 'extras'],
      },
      {
        key: 'tavuk-doner-ekmek-yarim',
        name: { tr: 'Yarım Ekmek Tavuk Döner', en: 'Chicken Döner Half Loaf' },
        description: { tr: 'Yarım ekmekte 90 g tavuk döner, domates, yeşillik ve turşu.', en: '90 g chicken döner in half a loaf with tomato, greens and pickles.' },
        price: lira(165),
        groups: ['bread', 'removals', 'sauces'],
      },
      {
        key: 'tavuk-doner-porsiyon',
        name: { tr: 'Tavuk Döner Porsiyon 150 g', en: 'Chicken Döner Plate 150 g' },
        description: { tr: '150 g tavuk döner, közlenmiş biber ve domatesle; yanı sizden.', en: '150 g chicken döner with roasted pepper and tomato and a side of your choice.' },
        price: lira(290),
        groups: ['side', 'extras'],
      },
    ],
  },
  {
    name: { tr: 'Et Dönerler', en: 'Beef Döner' },
    station: 'doner',
    products: [
      {
        key: 'et-doner-durum-90',
        name: { tr: 'Et Döner Dürüm 90 g', en: 'Beef Döner Wrap 90 g' },
        description: { tr: 'Odun ateşinde pişmiş 90 g yaprak et döner, ince lavaşta.', en: '90 g wood-fired beef döner in thin lavash.' },
        price: lira(310),
        groups: ['removals', 'extras'],
      },
      {
        key: 'et-doner-durum-120',
        name: { tr: 'Et Döner Dürüm 120 g', en: 'Beef Döner Wrap 120 g' },
        description: { tr: '120 g yaprak et döner, köz biber ve sumaklı soğanla.', en: '120 g beef döner with roasted pepper and sumac onions.' },
        price: lira(380),
        groups: ['removals', 'extras'],
      },
      {
        key: 'et-doner-tombik',
        name: { tr: 'Tombik Ekmekte Et Döner 100 g', en: 'Beef Döner in a Tombik Bun 100 g' },
        description: { tr: 'Yumuşacık tombik ekmekte 100 g et döner; suyu ekmeğe geçmiş.', en: '100 g beef döner in a soft bun that soaks up the juices.' },
        price: lira(330),
        groups: ['removals', 'sauces'],
      },
      {
        key: 'et-doner-porsiyon-150',
        name: { tr: 'Et Döner Porsiyon 150 g', en: 'Beef Döner Plate 150 g' },
        description: { tr: '150 g yaprak et döner, köz domates ve biber; yanı sizden.', en: '150 g beef döner, roasted tomato and pepper, and a side of your choice.' },
        price: lira(470),
        groups: ['side', 'extras'],
      },
      {
        key: 'et-doner-porsiyon-200',
        name: { tr: 'Et Döner Porsiyon 200 g (Bir Buçuk)', en: 'Beef Döner Plate 200 g (One and a Half)' },
        description: { tr: 'Bir buçuk porsiyon: 200 g yaprak et döner, yanı sizden.', en: 'A portion and a half: 200 g beef döner and a side of your choice.' },
        price: lira(610),
        groups: ['side', 'extras'],
      },
    ],
  },
  {
    name: { tr: 'İskender', en: 'İskender' },
    station: 'doner',
    products: [
      {
        key: 'iskender-tek',
        name: { tr: 'İskender 120 g', en: 'İskender 120 g' },
        description: { tr: 'Tırnak pidesi üstünde et döner, domates sosu, kızgın tereyağı ve yoğurt.', en: 'Beef döner on pide with tomato sauce, sizzling butter and yoghurt.' },
        price: lira(480),
        groups: ['spice'],
      },
      {
        key: 'iskender-bir-bucuk',
        name: { tr: 'Bir Buçuk İskender 180 g', en: 'İskender, One and a Half, 180 g' },
        description: { tr: 'Et dönerin bir buçuğu; tereyağı sofraya cızırdayarak gelir.', en: 'Half as much again, with the butter still sizzling.' },
        price: lira(640),
        groups: ['spice'],
      },
      {
        key: 'tavuk-iskender',
        name: { tr: 'Tavuk İskender 150 g', en: 'Chicken İskender 150 g' },
        description: { tr: 'Tavuk dönerle hafif bir İskender; sosu ve yoğurdu bol.', en: 'A lighter İskender with chicken, plenty of sauce and yoghurt.' },
        price: lira(340),
        groups: ['spice'],
      },
    ],
  },
];
