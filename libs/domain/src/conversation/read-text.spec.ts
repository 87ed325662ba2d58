import { aMenu, aProduct } from '../testing';
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
    ['Gelip alırım', 'pickup', 'tr'],
    ["I'll pick it up", 'pickup', 'en'],
    ['Where is the menu?', 'menu', 'en'],
    ['Menüde neler var?', 'menu', 'tr'],
    ["That's all", 'checkout', 'en'],
  ])('%j is the word %s', (text, word, locale) => {
    expect(readText(text, menu)).toEqual({ kind: 'word', word, locale });
  });

  it('tells food from the question for the status by its marks', () => {
    expect(readText('DURUM', menu)).toMatchObject({ kind: 'word', word: 'status' });
    expect(readText('dürüm', menu)).toMatchObject({ kind: 'order' });
  });

  it.each([
    ['ayran', 1, 'Ayran'],
    ['3 adet AYRAN', 3, 'Ayran'],
    ['2x lahmacun', 2, 'Lahmacun'],
    ['10 tavuk dürüm', 10, 'Tavuk Döner Dürüm'],
  ])('%j is an order of %i × %s', (text, quantity, name) => {
    const meaning = readText(text, menu);
    const [command] = meaning.kind === 'order' ? meaning.order.commands : [];
    expect(command).toMatchObject({ kind: 'add', line: { quantity } });
    expect(command?.kind === 'add' && nameOf(command.line.productId)).toBe(name);
  });

  it('keeps the number of what is one dish among many: "2 lahmacun" is no menu with two lahmacuns', () => {
    const family = aMenu([{ products: [aProduct({ name: { tr: 'Aile Menüsü: 2 Lahmacun, 2 Ayran' } }), aProduct({ name: { tr: 'Lahmacun' } })] }]);
    const meaning = readText('2 lahmacun', family);
    const [command] = meaning.kind === 'order' ? meaning.order.commands : [];
    expect(command).toMatchObject({ kind: 'add', line: { quantity: 2 } });
    expect(command?.kind === 'add' && family.products.get(command.line.productId)?.name.tr).toBe('Lahmacun');
  });

  it('shows every product of a common word in a list that pages', () => {
    const kinds = ['Kaşarlı', 'Sucuklu', 'Karışık', 'Sosisli', 'Kavurmalı', 'Pastırmalı', 'Salamlı', 'Beyaz Peynirli', 'Tulumlu', 'Ton Balıklı', 'Zeytinli', 'Köfteli', 'Tavuklu', 'Ayvalık'];
    const many = aMenu([{ products: kinds.map((kind) => aProduct({ name: { tr: `${kind} Tost` } })) }]);
    const meaning = readText('2 tost', many);
    expect(meaning.kind === 'products' && meaning.productIds).toHaveLength(14);
    expect(meaning).toMatchObject({ quantity: 2 });
  });

  it.each([
    ['dö', 1, ['Tavuk Döner Dürüm', 'Et Döner Dürüm']],
    ['3 şalg', 3, ['Şalgam']],
  ])('%j begins %i of %j', (text, quantity, names) => {
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
    ['Moda Caddesi 5', { kind: 'unknown', isTalk: false }],
    ['Moda sahili', { kind: 'unknown', isTalk: false }],
    ['tamam sağ olun abi', { kind: 'unknown', isTalk: true }],
    ['ne kadar sürer', { kind: 'question' }],
    ['👍', { kind: 'unknown', isTalk: false }],
    ['', { kind: 'unknown', isTalk: false }],
  ])('%j is %j', (text, meaning) => {
    expect(readText(text, menu)).toEqual(meaning);
  });
});
