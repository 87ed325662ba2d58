import { MAX_NOTE } from '../basket/change-basket';
import { ChatDriver, aWorld, anId, tappablesOf } from '../testing';
import { readNote } from './note-talk';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

function atSummary() {
  const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' } }));
  chat.type('ayran');
  return chat;
}

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

describe(readNote.name, () => {
  it.each<[string, string | null | undefined]>([
    ['not: zili çalmayın', 'zili çalmayın'],
    ['NOT : Zili çalmayın', 'Zili çalmayın'],
    ['Sipariş notu: kapıda bırakın', 'kapıda bırakın'],
    ['SİPARİŞ NOTU: kapıda', 'kapıda'],
    ['note: ring twice: loudly', 'ring twice: loudly'],
    ['note for the courier: ring twice', 'note for the courier: ring twice'],
    ['kuryeye not: zile basma', 'kuryeye not: zile basma'],
    ['mutfağa not: az tuzlu', 'mutfağa not: az tuzlu'],
    ['notum: az tuzlu', 'az tuzlu'],
    ['note to self: eat', undefined],
    ['not: yok', null],
    ['notu sil', null],
    ['remove the note', null],
    ['not spicy', undefined],
    ['adres: Moda', undefined],
    [':', undefined],
  ])('reads %j as %j', (text, note) => {
    expect(readNote(text)).toBe(note);
  });
});

describe('a note for the order', () => {
  it('is typed any time, stands on summary, confirmation and order', () => {
    const chat = atSummary();
    chat.type('not: zili çalmayın');
    expect(chat.last.body).toContain('Not: zili çalmayın');
    chat.tap('Nakit');
    expect(chat.last.body).toContain('Not: zili çalmayın');
    expect(chat.drafts[0]?.note).toBe('zili çalmayın');
  });

  it('is asked for by a row, changed and taken off', () => {
    const chat = atSummary();
    chat.tap('Not ekle');
    expect(chat.last.body).toContain('Siparişiniz için notunuzu yazın');
    chat.type('2 ayran pipeti');
    expect(chat.state.basket).toMatchObject({ note: '2 ayran pipeti', lines: [{ quantity: 1 }] });
    chat.tap('Notu değiştir');
    chat.tap('Notu sil');
    expect(chat.state.basket?.note).toBeNull();
    expect(titles(chat)).toContain('Not ekle');
  });

  it('is kept for the order while nothing is chosen, and while a dish is put together', () => {
    const chat = new ChatDriver(aWorld({ addresses: [HOME] }));
    chat.type('not: kapıda bırakın');
    expect(chat.last.body).toContain('Notunuzu aldık: kapıda bırakın');
    chat.type('lahmacun');
    chat.type('not: iki peçete');
    expect(chat.state.step.at).toBe('choosing');
    chat.tap('Acılı');
    expect(chat.last.body).toContain('Not: iki peçete');
  });

  it('that is too long is refused, never cut', () => {
    const chat = atSummary();
    chat.type(`not: ${'x'.repeat(MAX_NOTE + 1)}`);
    expect(chat.last.body).toContain(`en çok ${MAX_NOTE} harfle`);
    expect(chat.state.basket?.note).toBeNull();
  });

  it('never formats the message', () => {
    const chat = atSummary();
    chat.type('not: *büyük* _harf_');
    expect(chat.last.body).toMatch(/Not: büyük +harf/);
  });
});

describe('a note for a line', () => {
  it('is asked for on its view, whatever the words mean elsewhere, and reaches the order', () => {
    const chat = atSummary();
    chat.tap('Sepeti düzenle');
    chat.tap('1 × Ayran');
    chat.tap('Not ekle');
    expect(chat.last.body).toContain('*Ayran* için notunuzu yazın');
    chat.type('lahmacun gibi köpüklü');
    expect(chat.state.basket?.lines).toMatchObject([{ note: 'lahmacun gibi köpüklü' }]);
    expect(chat.last.body).toContain('Not: lahmacun gibi köpüklü');
    chat.tap('Siparişe devam');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.priced.lines[0]?.note).toBe('lahmacun gibi köpüklü');
    expect(chat.drafts[0]?.note).toBeNull();
  });

  it('typed with "not:" on the view belongs to the line; "back" and "no" change nothing', () => {
    const chat = atSummary();
    chat.type('sepet');
    chat.tap('1 × Ayran');
    chat.type('not: soğuk');
    chat.tap('1 × Ayran');
    chat.tap('Notu değiştir');
    chat.type('yok');
    expect(chat.state.basket?.lines).toMatchObject([{ note: 'soğuk' }]);
    expect(chat.state.step.at).toBe('basket');
  });
});
