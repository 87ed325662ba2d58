import { ChatDriver, aBranch, aMenu, aWorld, anId, changeProducts } from '../testing';
import { asFarAsThereIs } from './run-short';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

describe(asFarAsThereIs.name, () => {
  const chatting = () => {
    const chat = new ChatDriver(aWorld({ menu: changeProducts(aMenu(), (dish) => ({ ...dish, isStockCounted: true })), branch: aBranch({ paymentMethods: ['cash'] }), addresses: [HOME] }));
    const idOf = (name: string) => [...chat.world.menu.products.values()].find((product) => product.name.tr === name)!.id;
    const basket = () => (chat.state.basket?.lines ?? []).map(({ productId, quantity }) => `${quantity} ${chat.world.menu.products.get(productId)?.name.tr}`);
    return { chat, idOf, basket };
  };

  it('keeps the portions that are left, says so, and asks for the pay tap once more', () => {
    const { chat, idOf, basket } = chatting();
    chat.type('1 ayran');
    chat.type('3 şalgam');
    chat.stock.set(idOf('Şalgam'), 1);
    const before = { id: String(chat.last.kind === 'buttons' && chat.last.buttons[0]?.id), title: '' };
    chat.type('nakit');
    expect(chat.last.body).toContain('Şalgam için yalnız 1 porsiyon kaldı');
    expect(basket()).toEqual(['1 Ayran', '1 Şalgam']);
    chat.press(before);
    expect(chat.drafts).toEqual([]);
    chat.type('nakit');
    expect(chat.drafts[0]?.priced.lines.map(({ name, quantity }) => [name, quantity])).toEqual([['Ayran', 1], ['Şalgam', 1]]);
  });

  it('takes what came last first, where several lines hold the dish', () => {
    const { chat, idOf, basket } = chatting();
    chat.type('2 lahmacun acılı');
    chat.type('2 lahmacun acısız');
    chat.stock.set(idOf('Lahmacun'), 1);
    chat.type('nakit');
    expect(basket()).toEqual(['1 Lahmacun']);
    expect(chat.state.basket?.lines[0]?.modifiers).toHaveLength(1);
  });
});
