import { aMenu } from '../testing';
import { readText } from './read-text';

const menu = aMenu();
const nameOf = (id: string | undefined) => menu.products.get(id ?? '')?.name.tr;

describe(readText.name, () => {
  it.each([
    ['Selam', 'hello', 'tr'],
    ['HI', 'hello', 'en'],
    ['MENÜ', 'menu', null],
    ['menu', 'menu', null],
    ['ISTEMIYORUM', 'no', 'tr'],
    ['Teşekkürler!', 'thanks', 'tr'],
    ['gel-al', 'pickup', 'tr'],
    ["That's all", 'checkout', 'en'],
  ])('%j is the word %s', (text, word, locale) => {
    expect(readText(text, menu)).toEqual({ kind: 'word', word, locale });
  });

  it.each([
    ['ayran', 1, ['Ayran']],
    ['2 ayran', 2, ['Ayran']],
    ['3 adet AYRAN', 3, ['Ayran']],
    ['2x lahmacun', 2, ['Lahmacun']],
    ['10 tavuk dürüm', 10, ['Tavuk Döner Dürüm']],
    ['döner', 1, ['Tavuk Döner Dürüm', 'Et Döner Dürüm']],
  ])('%j means %i of %j', (text, quantity, names) => {
    const meaning = readText(text, menu);
    expect(meaning).toMatchObject({ kind: 'products', quantity });
    expect(meaning.kind === 'products' && meaning.productIds.map(nameOf)).toEqual(names);
  });

  it.each([
    ['12', { kind: 'number', number: 12 }],
    ['masa 7', { kind: 'table', label: '7' }],
    ['Table no 12b', { kind: 'table', label: '12B' }],
    ['içecekler', { kind: 'category', categoryId: menu.categories[2]?.id }],
    ['wraps', { kind: 'category', categoryId: menu.categories[0]?.id }],
    ['Moda Caddesi 5', { kind: 'unknown' }],
    ['0 ayran', { kind: 'unknown' }],
    ['👍', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%j is %j', (text, meaning) => {
    expect(readText(text, menu)).toEqual(meaning);
  });
});
