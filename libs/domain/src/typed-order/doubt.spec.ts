import { donerMenu, donerSynonyms } from '../testing/doner-menu';
import { notation } from '../testing/typed-orders/read-cases';
import { compileMenuParser } from './compile-menu-parser';

const NAMES: Record<string, { tr: string; en: string }> = {
  sutlac: { tr: 'Fırın Sütlaç', en: 'Baked Rice Pudding' },
  'sogan-halkasi': { tr: 'Çıtır Altın Renkli Soğan Halkası', en: 'Crispy Golden Battered Onion Rings' },
};

const menu = {
  ...donerMenu,
  products: new Map([...donerMenu.products].map(([id, product]) => [id, { ...product, name: NAMES[id] ?? product.name }])),
};
const parser = compileMenuParser(menu, donerSynonyms);

describe('what may be no order at all', () => {
  it.each([
    // One mistyped word of a longer name.
    ['baker', '?y 1 sutlac'],
    ['12 Baker Street', '?y 12 sutlac'],
    ['2 bakalava', '?y 2 baklava'],
    // Words of a name beside something nobody understood.
    ['12 Pudding Street', '?y 12 sutlac'],
    ['pudding kalesi', '?y 1 sutlac'],
    ['3 lahmaun sokak', '?y 3 lahmacun'],
    // Next to nothing of a long name.
    ['golden', '?y 1 sogan-halkasi'],
    // A whole name that stands in an address.
    ['12 Rice Street', '?y 12 pilav'],
    ['Çay Sokak 5', '?y 5 cay'],
    // Nobody counted it.
    ['ayran zürafa', '?y 1 ayran'],
    ['giraffe lahmacun', '?y 1 lahmacun'],
  ])('is asked before it is taken: "%s"', (text, read) => {
    expect(notation(parser.parse(text))).toEqual([read]);
  });

  it.each([
    ['3 lahamcun', '3 lahmacun'],
    ['2 chiken wraps', '2 tavuk-durum'],
    ['2 golden rings', '2 sogan-halkasi'],
    ['2 rice pudding', '2 sutlac'],
    ['2 ayran zürafa', '2 ayran'],
    ['ayran istiyorum lütfen', '1 ayran'],
    ['ayran kapıda kart', '1 ayran'],
  ])('is taken where the words leave no doubt: "%s"', (text, read) => {
    expect(notation(parser.parse(text))).toEqual([read]);
  });
});
