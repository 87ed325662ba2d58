import { ChatDriver, aGroup, aMenu, aModifier, aProduct, aWorld } from '../testing';

const bread = (count: number) => aGroup({
  name: { tr: 'Ekmek', en: 'Bread' }, min: 1, max: 1,
  modifiers: Array.from({ length: count }, (_, n) => aModifier({ name: { tr: `Ekmek ${n + 1}`, en: `Loaf ${n + 1}` }, priceDelta: n === 1 ? 1_000 : 0 })),
});

function ask(count: number, dish = 'Köfte', locale: 'tr' | 'en' = 'en') {
  const products = [aProduct({ name: { tr: dish, en: dish }, modifierGroups: [bread(count)] })];
  return new ChatDriver(aWorld({ menu: aMenu([{ category: {}, products }]), customer: { name: 'Ayşe', locale } })).type(dish);
}

describe('a question that may be answered by typing', () => {
  it('names its choices with what they add where they are behind a button', () => {
    expect(ask(4)).toMatchObject({ kind: 'list', button: 'Options', body: '*Köfte*\nBread: Pick one.\nLoaf 1, Loaf 2 (+10.00 TL), Loaf 3, Loaf 4' });
  });

  it('names all seven, and of more the first six and how to see the others', () => {
    expect(ask(7).body).toContain('Loaf 6, Loaf 7');
    expect(ask(12).body).toMatch(/Loaf 6 … and 6 more under “Options”$/);
    expect(ask(12, 'Köfte', 'tr').body).toMatch(/Ekmek 6 … ve “Seçenekler” altında 6 tane daha$/);
  });

  it('does not name what stands on its buttons', () => {
    expect(ask(3)).toMatchObject({ kind: 'buttons', body: '*Köfte*\nBread: Pick one.\n• Loaf 2: +10.00 TL' });
  });

  it('names the dishes that share the words typed', () => {
    const names = ['Adana Dürüm', 'Tavuk Dürüm', 'Et Dürüm'].map((tr) => aProduct({ name: { tr }, price: 20_000 }));
    const chat = new ChatDriver(aWorld({ menu: aMenu([{ category: { name: { tr: 'Yemekler' } }, products: names }]), customer: { name: 'Ayşe', locale: 'tr' } }));
    expect(chat.type('2 dürüm').body).toContain('Adana Dürüm (200,00 TL), Tavuk Dürüm (200,00 TL), Et Dürüm (200,00 TL)');
  });

  it('keeps marks of a name from making it bold', () => {
    const products = [1, 2, 3, 4].map((n) => aProduct({ name: { tr: `*Pide* ${n}` }, price: 20_000 }));
    const chat = new ChatDriver(aWorld({ menu: aMenu([{ category: { name: { tr: 'Fırın' } }, products }]), customer: { name: 'Ayşe', locale: 'tr' } }));
    expect(chat.type('pide').body.split('\n')[1]).toMatch(/^Pide 1 \(200,00 TL\), Pide 2/);
  });

  it('takes a choice by a part of its name, and asks which where several have it', () => {
    const pilafs = aGroup({ name: { tr: 'Yanına', en: 'Side' }, min: 1, max: 1, modifiers: ['Pirinç pilavı', 'Bulgur pilavı', 'Patates'].map((tr) => aModifier({ name: { tr }, priceDelta: tr === 'Pirinç pilavı' ? 1_500 : 0 })) });
    const products = [aProduct({ name: { tr: 'Köfte' }, modifierGroups: [pilafs] }), aProduct({ name: { tr: 'Bulgur Köftesi' } }), aProduct({ name: { tr: 'Pilavlı Tavuk' } })];
    const asked = () => {
      const chat = new ChatDriver(aWorld({ menu: aMenu([{ category: {}, products }]), customer: { name: 'Ayşe', locale: 'tr' } }));
      chat.type('1 köfte');
      return chat;
    };
    const several = asked();
    several.type('pilav');
    expect(several.last.body).toMatch(/^Hangi “pilav” olsun: Pirinç pilavı \(\+15,00 TL\), Bulgur pilavı\?[^]*Yanına/);
    several.type('bulgur');
    expect(several.state.basket?.lines).toMatchObject([{ productId: products[0]!.id, modifiers: [{ modifierId: pilafs.modifiers[1]!.id }] }]);
  });
});
