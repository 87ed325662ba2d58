import { ChatDriver, aMenu, aProduct, aWorld, tappablesOf } from '../testing';

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

function shopOf(categories: Parameters<typeof aMenu>[0]): ChatDriver {
  return new ChatDriver(aWorld({ menu: aMenu(categories) }));
}

describe('menus that real owners write', () => {
  it('eleven categories are all reached', () => {
    const chat = shopOf(Array.from({ length: 11 }, (_, n) => ({ category: { name: { tr: `Bölüm ${n}` } }, products: [aProduct()] })));
    chat.type('merhaba');
    const first = titles(chat);
    chat.tap('Devamı');
    expect([...first, ...titles(chat)].filter((title) => title.startsWith('Bölüm'))).toEqual(Array.from({ length: 11 }, (_, n) => `Bölüm ${n}`));
  });

  it('dishes of one name are told apart, and each tap means its own', () => {
    const chat = shopOf([{ category: { name: { tr: 'İçecekler' } }, products: [aProduct({ name: { tr: 'Kola' }, price: 4_000 }), aProduct({ name: { tr: 'Kola' }, price: 6_000 })] }]);
    chat.type('içecekler');
    expect(titles(chat).slice(0, 2)).toEqual(['Kola', 'Kola 2']);
    chat.tap('Kola 2');
    expect(chat.last.body).toContain('1 × Kola: 60,00 TL');
  });

  it.each([
    ['only emoji', { tr: '🍔🍟' }, '1 × 🍔🍟'],
    ['nothing at all', { tr: '' }, '1 × '],
    ['one word without end', { tr: 'Ş'.repeat(300) }, '1 × ŞŞŞ'],
    ['lines', { tr: 'Döner\n90 g' }, '1 × Döner 90 g'],
  ])('a name of %s can be ordered', (_what, name, says) => {
    const chat = shopOf([{ category: { name: { tr: 'Bölüm' } }, products: [aProduct({ name, description: { tr: 'Birinci satır\nikinci satır' } })] }]);
    chat.type('bölüm');
    const [dish] = tappablesOf(chat.last);
    expect(`${dish?.title}${dish?.description}`).not.toContain('\n');
    if (dish) chat.press(dish);
    expect(chat.last.body).toContain(says);
  });

  it('a menu without anything says so, with whom to call', () => {
    const chat = shopOf([]);
    expect(chat.type('merhaba').body).toContain('sipariş edilebilecek ürün yok. Bize +90 212 555 01 01');
  });
});

describe('a prefilled text', () => {
  it.each(['masa 7', 'Masa 7', 'MASA NO 7', 'Merhaba, masa 7!', 'masa 7 lütfen', 'Hello, table 7 please'])('a table’s QR text %j seats the guest, edited or not', (text) => {
    const chat = shopOf([{ category: { name: { tr: 'Bölüm' } }, products: [aProduct()] }]);
    chat.world = { ...chat.world, branch: { ...chat.world.branch, fulfilments: ['delivery', 'table'] } };
    chat.type('ayran');
    chat.type(text);
    expect(chat.state.basket).toMatchObject({ fulfilment: 'table', tableLabel: '7' });
  });
});
