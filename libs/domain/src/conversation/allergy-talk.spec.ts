import { MAX_NOTE } from '../basket/change-basket';
import { ChatDriver, aBranch, aWorld, anId } from '../testing';
import { hearAllergy, restBesideAllergy } from './allergy-talk';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const chatting = () => new ChatDriver(aWorld({ branch: aBranch({ paymentMethods: ['cash'] }), addresses: [HOME] }));

describe(restBesideAllergy.name, () => {
  it.each<[string, string | null]>([
    ['1 ayran fıstık alerjim var', '1 ayran'],
    ['fıstık ve süte alerjim var, 2 lahmacun', '2 lahmacun'],
    ['2 lahmacun. Oğlumun ciddi yumurta alerjisi var!', '2 lahmacun'],
    ["I'm allergic to nuts and milk, two wraps please", 'two wraps please'],
    ['two wraps, I have a severe peanut allergy', 'two wraps'],
    ['peanut allergy!', ''],
    ['çölyak hastasıyım', 'hastasıyım'],
    ['mercimek alerjim var', ''],
    ['ayrana alerjim var', ''],
    ['1 lahmacun mercimek alerjim var', '1 lahmacun'],
    ['2 lahmacun alerjim var', '2 lahmacun'],
    ["I'm allergic to lentils", ''],
    ['1 ayran I am allergic to pistachios and lentils', '1 ayran'],
    ['I have a lentil allergy, 2 wraps', '2 wraps'],
    ['lahmacunda alerjen var mı', null],
    ['alerjenler', null],
    ['do you keep allergy info', null],
    ['2 lahmacun süt olsun', null],
  ])('leaves of %j: %j', (text, rest) => {
    expect(restBesideAllergy(text)).toBe(rest);
  });
});

describe(hearAllergy.name, () => {
  it('tells the kitchen and orders what stands beside it', () => {
    const chat = chatting();
    chat.type('1 ayran fıstık alerjim var');
    expect(chat.last.body).toContain('Notunuzu aldık: 1 ayran fıstık alerjim var');
    expect(chat.last.body).not.toContain('anlayamad');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ note: '1 ayran fıstık alerjim var', priced: { lines: [{ name: 'Ayran', quantity: 1 }] } });
  });

  it.each([
    'ayrana alerjim var', 'ayran alerjim var', "I'm allergic to ayran", 'I have an ayran allergy', 'ayran, lahmacun alerjim var', 'lahmacun ve ayrana alerjimiz var', 'allergic to ayran and lahmacun',
  ])('orders nothing of what somebody must not eat: %s', (text) => {
    const chat = chatting();
    chat.type(text);
    expect(chat.state.basket).toMatchObject({ note: text, lines: [] });
    expect(chat.last.body).toContain(text);
  });

  it('never adds it to what is ordered already', () => {
    const chat = chatting();
    chat.type('2 ayran');
    chat.type('lahmacuna alerjim var');
    expect(chat.state.basket).toMatchObject({ note: 'lahmacuna alerjim var', lines: [{ quantity: 2 }] });
  });

  it.each(['bir ayran istiyorum, fıstık alerjim var', 'I want an ayran, allergic to nuts', 'ayran alayım ama fıstığa alerjim var'])('orders what is asked for beside it: %s', (text) => {
    const chat = chatting();
    chat.type(text);
    expect(chat.state.basket?.lines).toMatchObject([{ quantity: 1 }]);
  });

  it('is kept before anything is ordered, beside an earlier note, and once however often it is said', () => {
    const chat = chatting();
    chat.type('not: zili çalmayın');
    chat.type('süte alerjim var');
    chat.type('süte alerjim var');
    chat.type('1 lahmacun');
    expect(chat.state.basket?.note).toBe('zili çalmayın; süte alerjim var');
  });

  it('still answers what is asked with it', () => {
    const chat = chatting();
    chat.type('susama alerjim var, lahmacunda susam var mı?');
    expect(chat.state.basket?.note).toContain('susama alerjim var');
    expect(chat.last.body).toContain('*Lahmacun*');
  });

  it('that no longer fits beside a long note is refused in words, and the note stays', () => {
    const chat = chatting();
    chat.type(`not: ${'x'.repeat(MAX_NOTE - 5)}`);
    chat.type('süte alerjim var');
    expect(chat.last.body).toContain(`en çok ${MAX_NOTE} harfle`);
    expect(chat.state.basket?.note).toHaveLength(MAX_NOTE - 5);
  });
});
