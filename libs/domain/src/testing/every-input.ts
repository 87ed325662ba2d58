import type { Locale } from '@sofra/contracts';
import type { Input } from '../conversation/input';
import type { Word } from '../conversation/words';
import { encodeTap } from '../conversation/tap-id';
import { anId } from './ids';
import type { ChatDriver } from './chat-driver';
import type { Reached } from './reach-step';

/** Something a customer may send in any step. */
export interface AnyInput {
  name: string;
  input: (reached: Reached) => Input;
  /** Agrees, or names a way to pay: on the summary this orders. */
  pays?: true;
  /** Names food for the basket. */
  adds?: true;
  /** From here on the bot speaks this language. */
  switchesTo?: Locale;
}

/** A word of each kind, Turkish and English; a new kind does not compile until it is listed. */
const KEYWORDS: Readonly<Record<Word, readonly [string, string]>> = {
  hello: ['merhaba', 'Hello'], menu: ['menü', 'MENU'], basket: ['SEPETİM', 'my basket'], checkout: ['bu kadar', 'that is all'],
  cancel: ['iptal', 'cancel'], help: ['YARDIM', 'help!'], contact: ['telefon', 'phone number'], person: ['yetkili', 'human'], invite: ['davet', 'invite a friend'], status: ['siparişim nerede?', 'where is my order?'],
  repeat: ['aynısından', 'the usual'], address: ['adres', 'change address'], pickup: ['gel al', 'pickup'], delivery: ['paket', 'delivery'], cash: ['nakit', 'cash'], card: ['kart', 'card'],
  'meal-card': ['yemek kartı', 'meal card'], yes: ['Evet', 'ok'], no: ['hayır', 'no thanks'], thanks: ['teşekkürler', 'thank you'],
  stop: ['dur', 'STOP'], start: ['başla', 'unstop'], turkish: ['Türkçe', 'turkish'], english: ['İNGİLİZCE', 'English'],
};

const PAYING: readonly Word[] = ['yes', 'cash', 'card', 'meal-card'];

const keywords = (Object.entries(KEYWORDS) as [Word, readonly [string, string]][]).flatMap(([word, said]) => said.map((text): AnyInput => ({
  ...typed(text),
  ...(PAYING.includes(word) && { pays: true }),
  ...(word === 'repeat' && { adds: true }),
  ...(word === 'turkish' && { switchesTo: 'tr' }),
  ...(word === 'english' && { switchesTo: 'en' }),
})));

const food = ['3 ayran', 'bir lahmacun acısız', 'one spicy lahmacun please', '2 tavuk döner dürüm, 1 şalgam', '3 ayran 21:30 için', 'döner', 'dö', 'içecekler', 'drinks'].map((text): AnyInput => ({ ...typed(text), adds: true }));

const texts = ['1', '2', '9', '0', '150', 'ILK50', 'BITTI', 'YOKBOYLE1', 'kupon ILK50', 'masa 7', 'not: zili çalmayın', 'Moda Caddesi 9, Kadıköy', 'asdf qwer', '😀', '???', ' ', 'ne kadar sürer?', '20:30', 'akşam 9’a', 'tomorrow 1 pm', '04:00', 'iki tane', 'bira', '*_~`{{x}}', 'x'.repeat(3_000)].map(typed);

const unreadable = (['image', 'video', 'audio', 'document', 'sticker', 'contacts', 'unsupported'] as const).map((what): AnyInput => ({ name: `${/^[aiu]/.test(what) ? 'an' : 'a'} ${what} message`, input: () => ({ kind: 'unreadable', what }) }));

const others: readonly AnyInput[] = [
  { name: '👍', pays: true, input: () => ({ kind: 'reaction', emoji: '👍' }) },
  { name: '❤️', input: () => ({ kind: 'reaction', emoji: '❤️' }) },
  { name: 'a location', input: () => ({ kind: 'location', latitude: 40.98, longitude: 29.02, name: null, address: null }) },
  { name: 'a place', input: () => ({ kind: 'location', latitude: 40.98, longitude: 29.02, name: 'Moda Sahili', address: 'Kadıköy' }) },
  { name: 'a cart', adds: true, input: ({ chat }) => ({ kind: 'cart', items: [...chat.world.menu.products.keys()].map((retailerId) => ({ retailerId, quantity: 2 })), text: 'zili çalmayın' }) },
  { name: 'a cart of unknown things', input: () => ({ kind: 'cart', items: [{ retailerId: 'nothing', quantity: 1 }, { retailerId: anId(4), quantity: -3 }], text: null }) },
  { name: 'a form of a question that was never asked', input: ({ chat }) => form(chat, 999) },
  { name: 'a form that was not for this question', input: ({ chat }) => form(chat, chat.state.question) },
  { name: 'a form without its token', input: () => ({ kind: 'form', token: null, optionIds: [anId(3)], quantity: '2', note: 'acısız' }) },
  { name: 'a form with a forged token', input: () => ({ kind: 'form', token: 'unused', optionIds: [], quantity: null, note: null }) },
  { name: 'a form of another basket', input: ({ chat }) => ({ ...form(chat, chat.state.question), token: encodeTap({ basketId: anId(999), question: 1, action: { do: 'fill', productId: anId(2), offer: 1 } }) }) },
  { name: 'an edited message', input: () => ({ kind: 'edit', text: '9 ayran', original: null }) },
  { name: 'an edit nobody can read', input: () => ({ kind: 'edit', text: null, original: null }) },
  { name: 'a deleted message', input: () => ({ kind: 'revoke' }) },
  { name: 'the pay button of order 1', input: ({ old }) => ({ kind: 'tap', ...old.ordered }) },
  { name: 'a button of an earlier question', input: ({ old }) => ({ kind: 'tap', ...old.earlier }) },
  { name: 'a pay button of another basket', input: () => tap(encodeTap({ basketId: anId(999), question: 1, action: { do: 'pay', method: 'cash', revision: 1 } })) },
  { name: 'a pay button of a revision that never was', input: ({ chat }) => tap(encodeTap({ basketId: chat.state.basket?.id ?? anId(1), question: chat.state.question, action: { do: 'pay', method: 'cash', revision: 999 } })) },
  { name: 'somebody else’s order to cancel', input: () => tap(encodeTap({ basketId: anId(999), question: 1, action: { do: 'cancel', orderId: anId(998) } })) },
  { name: 'somebody else’s order to repeat', input: () => tap(encodeTap({ basketId: anId(999), question: 1, action: { do: 'reorder', orderId: anId(998) } })) },
  { name: 'a forged id', input: () => tap("1';DROP TABLE orders;--") },
  { name: 'an id of another version', input: () => tap('9.AZAAAAAAAHAAgAAAAAAAAA.1.m') },
];

/** Every kind of input there is, for the tables of steps and inputs. */
export const EVERY_INPUT: readonly AnyInput[] = [...keywords, ...food, ...texts, ...unreadable, ...others];

function typed(text: string): AnyInput {
  return { name: text.length > 40 ? 'a novel' : `“${text}”`, input: () => ({ kind: 'text', text }) };
}

/** Of the first dish on the menu, with everything picked at once. */
function form({ world, state }: ChatDriver, question: number): Extract<Input, { kind: 'form' }> {
  const [product] = world.menu.products.values();
  const token = encodeTap({ basketId: state.basket?.id ?? anId(1), question, action: { do: 'fill', productId: product?.id ?? anId(2), offer: 1 } });
  const optionIds = (product?.modifierGroups ?? []).flatMap(({ modifiers }) => modifiers.map(({ id }) => id));
  return { kind: 'form', token, optionIds, quantity: '150', note: 'x'.repeat(200) };
}

function tap(id: string): Input {
  return { kind: 'tap', id, title: '' };
}
