import { ChatDriver, aGroup, aMenu, aModifier, aProduct, aWorld, anId, donerShop } from '../testing';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

const heat = (min: number) => aGroup({
  name: { tr: 'Acı derecesi', en: 'How hot' }, min, max: 1,
  modifiers: [['Acısız', 'Not hot'], ['Az acılı', 'Mild'], ['Acılı', 'Hot'], ['Çok acılı', 'Very hot']].map(([tr = '', en = '']) => aModifier({ name: { tr, en }, priceDelta: 0 })),
});

function lahmacunShop(min: number, locale: 'tr' | 'en' = 'en'): ChatDriver {
  const menu = aMenu([{ category: { name: { tr: 'Fırın', en: 'Oven' } }, products: [aProduct({ name: { tr: 'Lahmacun', en: 'Lahmacun' }, price: 9_000, modifierGroups: [heat(min)] })] }]);
  return new ChatDriver(aWorld({ menu, addresses: [HOME], customer: { name: 'Ayşe', locale } }));
}

/** What was chosen for each line, in English. */
function chosen(chat: ChatDriver): string[] {
  const all = [...chat.world.menu.products.values()].flatMap(({ modifierGroups }) => modifierGroups.flatMap(({ modifiers }) => modifiers));
  return (chat.state.basket?.lines ?? []).map(({ modifiers }) => modifiers.map(({ modifierId }) => all.find(({ id }) => id === modifierId)?.name.en).join(', '));
}

describe('a level that nobody offers', () => {
  it('is asked for, and nothing of it is taken', () => {
    const chat = lahmacunShop(1);
    expect(chat.type('1 lahmacun medium hot').body).toMatch(/“medium hot” is not one of our choices\.[^]*How hot: Pick one/);
    expect(chosen(chat)).toEqual([]);
    chat.type('mild please');
    expect(chosen(chat)).toEqual(['Mild']);
  });

  it('is asked again when it is the answer to the question', () => {
    const chat = lahmacunShop(1, 'tr');
    chat.type('1 lahmacun');
    expect(chat.type('orta acılı olsun').body).toMatch(/“orta acılı olsun” seçeneklerimiz arasında yok\.[^]*Acı derecesi: Birini seçin/);
    chat.type('çok acı');
    expect(chosen(chat)).toEqual(['Very hot']);
  });

  it('names the choices where no question follows', () => {
    const chat = lahmacunShop(0);
    expect(chat.type('2 lahmacun medium hot').body).toContain('“medium hot” is not one of our choices (How hot: Not hot, Mild, Hot, Very hot).');
    expect(chosen(chat)).toEqual(['']);
    chat.type('make the lahmacun mild');
    expect(chosen(chat)).toEqual(['Mild']);
    expect(chat.type('make the lahmacun medium hot').body).toContain('(How hot: Not hot, Mild, Hot, Very hot)');
    expect(chosen(chat)).toEqual(['Mild']);
  });

  it('stands beside what was understood', () => {
    const chat = new ChatDriver(aWorld({ menu: aMenu(donerShop()), addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' } }));
    expect(chat.type('2 ayran 1 lahmacun orta acılı').body).toContain('“orta acılı” seçeneklerimiz arasında yok.');
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([2]);
    chat.tap('Acılı');
    expect(chosen(chat)).toEqual(['', 'Hot']);
  });
});
