import { ChatDriver, aBranch, aMenu, aWorld, anId, changeProducts } from '../testing';
import { allergensText, answerFood } from './food-talk';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const NOTED = changeProducts(aMenu(), (dish) => {
  if (dish.name.tr === 'Lahmacun') return { ...dish, allergens: ['gluten', 'sesame'], diets: ['halal'] };
  if (dish.name.tr === 'Ayran') return { ...dish, allergens: ['milk'] };
  return dish;
});

const chatting = (menu = NOTED) => new ChatDriver(aWorld({ menu, branch: aBranch({ paymentMethods: ['cash'] }), addresses: [HOME] }));
const bodyOf = (chat: ChatDriver) => chat.last.body;

describe(answerFood.name, () => {
  it.each([
    ['lahmacunda susam var mı?', '*Lahmacun* (helal): Alerjenler: gluten, susam'],
    ['lahmacun helal mi', '*Lahmacun* (helal): Alerjenler: gluten, susam'],
    ['ayranda süt var mı', '*Ayran*: Alerjenler: süt'],
    ['şalgamda alerjen var mı', '*Şalgam*: alerjen bilgisi yazılmamış.'],
    ['alerjenler', 'Hangi ürünü merak ediyorsunuz?'],
  ])('says of “%s” what is noted', (text, answer) => {
    const chat = chatting();
    chat.type(text);
    expect(bodyOf(chat)).toContain(answer);
  });

  it('tells of what is in the basket when no dish is named, and where to ask', () => {
    const chat = chatting();
    chat.type('1 ayran');
    chat.type('fıstık alerjim var');
    expect(bodyOf(chat)).toContain('*Ayran*: Alerjenler: süt');
    expect(bodyOf(chat)).toContain('Ciddi bir alerjiniz varsa');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('leaves a note to the kitchen, and an order or an address with such a word, what they are', () => {
    const chat = chatting();
    chat.type('1 ayran');
    chat.type('not: fıstık alerjim var');
    expect(chat.state.basket?.note).toBe('fıstık alerjim var');
    chat.type('2 ayran');
    expect(bodyOf(chat)).not.toContain('Ciddi bir alerjiniz varsa');
  });
});

describe(allergensText.name, () => {
  it('stands on the summary, dish by dish, before anybody pays', () => {
    const chat = chatting();
    chat.type('1 ayran');
    chat.type('öde');
    expect(bodyOf(chat)).toContain('Alerjenler: Ayran: süt');
  });

  it('is not there where nothing is noted', () => {
    const chat = chatting(aMenu());
    chat.type('1 ayran');
    chat.type('öde');
    expect(bodyOf(chat)).not.toMatch(/alerjen/i);
  });
});
