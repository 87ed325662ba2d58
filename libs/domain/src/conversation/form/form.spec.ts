import { ChatDriver, aBranch, aCoupon, aGroup, aMenu, aModifier, aProduct, aWorld, aCombo, changeProducts, donerShop, tappablesOf, withLongNames } from '../../testing';
import type { MenuSnapshot } from '../../catalog/menu';
import { priceBasket } from '../../pricing/price-basket';
import type { FormContent } from '../reply';
import { dishForm } from './dish-form';
import { fillForm } from './fill-form';
import { covers, placesFor, slotsFor } from './slots';

const HOME = { id: '01890000-0000-7000-8000-000000000077', text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

/** A customer whose branch puts dishes together on one screen. */
function aChat(menu: MenuSnapshot = aMenu(donerShop()), slots = slotsFor(menu)): ChatDriver {
  return new ChatDriver(aWorld({ menu, form: { flowId: '42', slots }, addresses: [HOME], coupons: [aCoupon()], branch: aBranch({ deliveryFee: 0 }) }));
}

/** The same, looking at the wrap's form. */
function onForm(): { chat: ChatDriver; form: FormContent } {
  const chat = aChat();
  chat.type('tavuk döner dürüm');
  const { last } = chat;
  if (last.kind !== 'form') throw new Error(last.kind);
  return { chat, form: last };
}

const linesOf = ({ state, world }: ChatDriver) => (state.basket ? priceBasket(state.basket, world.menu, world.branch, 'tr').priced.lines : []);
const dishesOf = (chat: ChatDriver) => linesOf(chat).map(({ name, quantity, modifiers, note, total }) => [quantity, name, modifiers.map((modifier) => modifier.name).join('+'), note, total]);
const edit = (chat: ChatDriver, change: Parameters<typeof changeProducts>[1]) => { chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (own) => (own.name.tr?.startsWith('Tavuk') ? change(own) : own)) }; };

describe(dishForm.name, () => {
  it('shows all questions of a dish at once, with the prices and rules of the lists', () => {
    const { form } = onForm();
    expect(form).toMatchObject({ flowId: '42', button: 'Seçenekleri seç', body: expect.stringContaining('180,00 TL') });
    expect(form.form).toMatchObject({ title: 'Tavuk Döner Dürüm', text: '180,00 TL', quantity: { label: 'Adet', value: 1 }, submit: 'Sepete ekle' });
    expect(form.form.groups.map(({ kind, label, hint, min, max }) => [kind, label, hint, min, max])).toEqual([
      ['one', 'Ekmek', 'Birini seçin.', 1, 1],
      ['several', 'Ekstra', 'İsterseniz 3 taneye kadar seçin. İlki bizden.', 0, 3],
    ]);
    expect(form.form.groups.flatMap(({ options }) => options.map(({ title, metadata }) => [title, metadata]))).toEqual([
      ['Lavaş', undefined], ['Tombik', '+10,00 TL'], ['Kaşar', '+15,00 TL'], ['Turşu', '+5,00 TL'], ['Acı sos', undefined], ['Soğansız', undefined],
    ]);
  });

  it('carries the list of the first question, which answers as well', () => {
    const { chat } = onForm();
    expect(tappablesOf(chat.last).map(({ title }) => title)).toEqual(['Lavaş', 'Tombik']);
    expect(chat.tap('Tombik')).toMatchObject({ kind: 'list', body: expect.stringContaining('Ekstra') });
  });

  it('gives the whole path from the menu to the confirmation one message less', () => {
    const chat = aChat();
    chat.type('merhaba');
    chat.tap('Dürümler');
    chat.tap('Tavuk Döner Dürüm');
    chat.fill(['Lavaş', 'Kaşar']);
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(1);
    expect(chat.sent).toHaveLength(5);
  });

  it.each<[string, (chat: ChatDriver) => void, string]>([
    ['one question only', () => undefined, 'lahmacun'],
    ['a group with more options than a screen takes', (chat) => edit(chat, (own) => ({ ...own, modifierGroups: [...own.modifierGroups, aGroup({ modifiers: Array.from({ length: 21 }, () => aModifier()) })] })), 'tavuk döner dürüm'],
    ['questions that the published form has no place for', (chat) => { chat.world = { ...chat.world, form: { flowId: '42', slots: ['several', 'several'] } }; }, 'tavuk döner dürüm'],
    ['a branch that has it off', (chat) => { chat.world = { ...chat.world, form: null }; }, 'tavuk döner dürüm'],
    ['a wish that was typed with it', () => undefined, 'tavuk döner dürüm acısız olsun'],
  ])('is a list for %s', (_, happen, text) => {
    const chat = aChat();
    happen(chat);
    chat.type(text);
    expect(chat.state.step.at).toBe('choosing');
    expect(chat.last.kind).not.toBe('form');
  });

  it('is a list for the options of a line that is there, and for a part of a combo', () => {
    const { chat } = onForm();
    chat.fill(['Lavaş']);
    chat.type('sepet');
    chat.tap('Tavuk');
    chat.tap('Seçenekleri değiştir');
    expect(chat.last.kind).not.toBe('form');
    const wrap = [...chat.world.menu.products.values()][0]!;
    const combo = aChat(aMenu([{ products: [wrap, aCombo([{ name: 'Dürüm', choices: [wrap] }], { name: { tr: 'Menü Bir' } })] }]));
    combo.type('menü bir');
    expect(combo.state.step).toMatchObject({ at: 'choosing', choosing: { combo: {} } });
    expect(combo.last.kind).not.toBe('form');
  });

  it('keeps its limits with the longest names, and all titles apart', () => {
    const chat = aChat();
    chat.world = withLongNames(chat.world);
    chat.type('tavuk döner dürüm');
    const { last } = chat;
    if (last.kind !== 'form') throw new Error(last.kind);
    for (const { options } of last.form.groups) expect(new Set(options.map(({ title }) => title)).size).toBe(options.length);
    expect(last.form.groups[0]?.options[0]?.description).toContain('Lavaş *Kömür*');
  });

  it('is shown once: who writes instead gets the list, and nobody picks a row unseen', () => {
    const { chat } = onForm();
    expect(chat.type('2').kind).toBe('buttons');
    expect(chat.state.step).toMatchObject({ at: 'choosing', choosing: { modifierIds: [], answered: 0 } });
    chat.type('2');
    expect(chat.state.step).toMatchObject({ at: 'choosing', choosing: { answered: 1 } });
  });

  it('takes a name that is typed instead of it', () => {
    const { chat } = onForm();
    chat.type('tombik');
    expect(chat.state.step).toMatchObject({ at: 'choosing', choosing: { answered: 1 } });
  });
});

describe(fillForm.name, () => {
  it('puts the dish with everything that was said into the basket, at the price of the lists', () => {
    const { chat } = onForm();
    chat.fill(['Tombik', 'Kaşar', 'Turşu'], { quantity: '2', note: ' az  pişmiş ' });
    // The cheapest extra is free: 180 + 10 + 15, twice.
    expect(dishesOf(chat)).toEqual([[2, 'Tavuk Döner Dürüm', 'Tombik+Kaşar+Turşu', 'az pişmiş', 41_000]]);
    expect(chat.state.step.at).toBe('summary');
    const tapped = new ChatDriver({ ...chat.world, form: null });
    tapped.type('tavuk döner dürüm');
    for (const title of ['Tombik', 'Kaşar', 'Turşu', 'Bu kadar']) tapped.tap(title);
    expect(linesOf(tapped)[0]?.total).toBe(20_500);
  });

  it('counts once, however often it is sent', () => {
    const { chat, form } = onForm();
    chat.fill(['Lavaş']);
    const before = dishesOf(chat);
    const again = chat.send({ kind: 'form', token: form.token, optionIds: [], quantity: '3', note: null });
    expect(again.body).toContain('önceki bir soruya aitti');
    expect(dishesOf(chat)).toEqual(before);
    chat.tap('Nakit');
    expect(chat.send({ kind: 'form', token: form.token, optionIds: [], quantity: '3', note: null }).body).toContain('zaten aldık');
    expect(chat.drafts).toHaveLength(1);
  });

  it('does not count once the talk is elsewhere, and says so', () => {
    const { chat, form } = onForm();
    chat.type('menü');
    const told = chat.send({ kind: 'form', token: form.token, optionIds: form.form.groups[0]!.options.slice(0, 1).map(({ id }) => id), quantity: '1', note: null });
    expect(told.body).toContain('Tavuk Döner Dürüm ekranı önceki bir soruya aitti');
    expect(linesOf(chat)).toEqual([]);
    expect(chat.state.step.at).toBe('categories');
  });

  it('still counts after the customer has been shown the list', () => {
    const { chat, form } = onForm();
    chat.type('asdf qwer');
    chat.send({ kind: 'form', token: form.token, optionIds: [form.form.groups[0]!.options[0]!.id], quantity: '1', note: null });
    expect(dishesOf(chat)).toEqual([[1, 'Tavuk Döner Dürüm', 'Lavaş', null, 18_000]]);
  });

  it('keeps what was typed beside it, unless it says otherwise', () => {
    const { chat, form } = onForm();
    chat.type('soğansız olsun');
    chat.send({ kind: 'form', token: form.token, optionIds: [form.form.groups[0]!.options[0]!.id], quantity: '1', note: null });
    expect(dishesOf(chat)[0]?.[2]).toBe('Lavaş+Soğansız');
  });

  it.each<[string, string[], { quantity?: string; note?: string }, string, number]>([
    ['a count of none', ['Lavaş'], { quantity: '0' }, 'Adet 1 ile 99 arasında', 1],
    ['a count that is none', ['Lavaş'], { quantity: 'iki' }, 'Adet 1 ile 99 arasında', 1],
    ['a hundred', ['Lavaş'], { quantity: '100' }, 'Adet 1 ile 99 arasında', 1],
    ['a note too long', ['Lavaş'], { note: 'ş'.repeat(141) }, 'Notunuz sığmadı', 1],
    ['an option that never was', ['Lavaş', 'x'], {}, 'artık menüde yok', 1],
  ])('takes the dish and says what it could not: %s', (_, titles, typed, words, quantity) => {
    const { chat } = onForm();
    expect(chat.fill(titles, typed).body).toContain(words);
    expect(dishesOf(chat)).toEqual([[quantity, 'Tavuk Döner Dürüm', 'Lavaş', null, 18_000 * quantity]]);
  });

  it('asks by the list for what must be picked and was not', () => {
    const { chat } = onForm();
    expect(chat.fill(['Kaşar'], { quantity: '3', note: 'az pişmiş' }).body).toContain('Ekmek için 1 seçim daha');
    chat.tap('Lavaş');
    expect(dishesOf(chat)).toEqual([[3, 'Tavuk Döner Dürüm', 'Lavaş+Kaşar', 'az pişmiş', 54_000]]);
  });

  it('asks again for a group that holds less by now, and takes nothing of it meanwhile', () => {
    const { chat, form } = onForm();
    edit(chat, (own) => ({ ...own, modifierGroups: own.modifierGroups.map((group) => ({ ...group, max: 1 })) }));
    const [bread, extras] = form.form.groups;
    const told = chat.send({ kind: 'form', token: form.token, optionIds: [bread!.options[0]!.id, ...extras!.options.slice(0, 2).map(({ id }) => id)], quantity: '1', note: null });
    expect(told.body).toContain('Ekstra için en çok 1 seçim');
    chat.tap('Turşu');
    expect(dishesOf(chat)[0]?.slice(0, 3)).toEqual([1, 'Tavuk Döner Dürüm', 'Lavaş+Turşu']);
  });

  it('says that an option has sold out, and goes on without it', () => {
    const { chat, form } = onForm();
    edit(chat, (own) => ({ ...own, modifierGroups: own.modifierGroups.map((group) => ({ ...group, modifiers: group.modifiers.map((modifier) => ({ ...modifier, isAvailable: modifier.name.tr !== 'Kaşar' })) })) }));
    const [bread, extras] = form.form.groups;
    const told = chat.send({ kind: 'form', token: form.token, optionIds: [bread!.options[0]!.id, extras!.options[0]!.id], quantity: '1', note: null });
    expect(told.body).toContain('Kaşar maalesef şu anda tükendi');
    expect(dishesOf(chat)[0]?.[2]).toBe('Lavaş');
  });

  it('says that prices have changed since it was shown, and takes today’s', () => {
    const { chat } = onForm();
    edit(chat, (own) => ({ ...own, price: 20_000 }));
    const titles = ['Lavaş'];
    expect(chat.fill(titles).body).toContain('fiyatları değişti');
    expect(dishesOf(chat)[0]?.[4]).toBe(20_000);
  });

  it('tells that the dish itself has sold out', () => {
    const { chat } = onForm();
    edit(chat, (own) => ({ ...own, isAvailable: false }));
    expect(chat.fill(['Lavaş']).body).toContain('maalesef şu anda tükendi');
    expect(linesOf(chat)).toEqual([]);
  });

  it('takes nothing when more was picked than a line holds', () => {
    const many = (tr: string) => aGroup({ name: { tr }, max: 12, modifiers: Array.from({ length: 12 }, (_, n) => aModifier({ name: { tr: `${tr} ${n}` } })) });
    const chat = aChat(aMenu([{ products: [aProduct({ name: { tr: 'Kumpir' }, modifierGroups: [many('Sos'), many('Salata')] })] }]));
    chat.type('menü');
    chat.tap('Bölüm');
    chat.tap('Kumpir');
    expect(chat.fill(Array.from({ length: 7 }, (_, n) => [`Sos ${n}`, `Salata ${n}`]).flat()).body).toContain('en çok 12 seçim');
    expect(chat.state.step.at).toBe('choosing');
  });

  it('goes on with what else was typed', () => {
    const chat = aChat();
    chat.type('tavuk döner dürüm');
    chat.type('2 ayran');
    expect(linesOf(chat).map(({ name }) => name)).toEqual(['Ayran']);
  });
});

describe(slotsFor.name, () => {
  const one = () => aGroup({ min: 1, max: 1 });
  const some = () => aGroup({ min: 0, max: 1 });
  const menuOf = (...dishes: ReturnType<typeof aGroup>[][]) => aMenu([{ products: dishes.map((modifierGroups) => aProduct({ modifierGroups })) }]);

  it('has room for every dish with two or more groups, and none for others', () => {
    expect(slotsFor(menuOf([one()], []))).toEqual([]);
    expect(slotsFor(menuOf([one(), some()], [one(), one(), some()], [some()]))).toEqual(['one', 'either', 'several']);
  });

  it('still shows a dish of which a group is sold out today', () => {
    const groups = [one(), some(), one(), some()];
    const slots = slotsFor(menuOf(groups));
    for (const left of [groups.slice(1), groups.slice(0, 3), [groups[0]!, groups[3]!]]) expect(placesFor(left, slots)).not.toBeNull();
    expect(placesFor([some(), some(), some()], slots)).toBeNull();
  });

  it('tells when a menu needs another form', () => {
    expect(covers(['either', 'several', 'one'], ['one', 'several'])).toBe(true);
    expect(covers(['one'], ['several'])).toBe(false);
    expect(covers(['one'], ['one', 'one'])).toBe(false);
    expect(covers([], [])).toBe(true);
  });
});
