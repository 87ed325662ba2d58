import type { Locale } from '@sofra/contracts';
import type { Step } from '../conversation/state';
import { parseTap, type Action } from '../conversation/tap-id';
import { slotsFor } from '../conversation/form/slots';
import { isOffered } from '../catalog/find-product';
import { aCombo } from './a-menu';
import { aBranch, aCoupon, aWorld } from './a-world';
import { ChatDriver, tappablesOf, type Tappable } from './chat-driver';
import { anId } from './ids';

/** Buttons of before that a phone still shows. */
export interface OldButtons {
  /** Of the basket that became order 1. */
  ordered: Tappable;
  /** Of an earlier question of the basket that is open. */
  earlier: Tappable;
}

/** A talk in a step: order 1 is placed, and two ayrans lie in the basket (in `idle` they are order 2). */
export interface Reached {
  chat: ChatDriver;
  old: OldButtons;
}

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const WORK = { id: anId(78), text: 'Bağdat Caddesi 100 kat 2', latitude: 40.96, longitude: 29.06 };
const THREE_HOURS = 3 * 3_600_000;

/** How each step is reached from the summary; a new step does not compile until it is listed. */
const WAYS: { readonly [At in Step['at']]: (chat: ChatDriver) => void } = {
  idle: (chat) => tapAction(chat, 'pay'),
  categories: (chat) => chat.type('menü'),
  products: (chat) => chat.type(speaks(chat, 'dürümler', 'wraps')),
  found: (chat) => chat.type('dö'),
  choosing: (chat) => chat.type('lahmacun'),
  filling: (chat) => { addCombo(chat); chat.type(speaks(chat, 'dürüm menü', 'wrap meal')); },
  which: (chat) => chat.type('döner'),
  basket: (chat) => chat.type('sepet'),
  line: (chat) => { chat.type('sepet'); tapAction(chat, 'line'); },
  clearing: (chat) => { chat.type('sepet'); tapAction(chat, 'ask-clear'); },
  address: (chat) => chat.type('adres'),
  forgetting: (chat) => { chat.type('adres'); tapAction(chat, 'ask-forget'); },
  noting: (chat) => tapAction(chat, 'note'),
  timing: (chat) => tapAction(chat, 'ask-time'),
  summary: () => undefined,
  resuming: (chat) => { chat.world = { ...chat.world, now: chat.world.now + THREE_HOURS }; chat.type(speaks(chat, 'merhaba', 'hello')); },
};

/** A combo of everything that is offered, twice. */
export function addCombo(chat: ChatDriver): void {
  const { menu } = chat.world;
  const choices = [...menu.products.values()].filter(isOffered);
  const combo = aCombo([{ name: 'Dürüm', choices }, { name: 'İçecek', choices }]);
  const category = { id: combo.categoryId, name: { tr: 'Menüler' }, description: {}, productIds: [combo.id] };
  chat.world = { ...chat.world, menu: { ...menu, version: menu.version + 1, categories: [...menu.categories, category], products: new Map([...menu.products, [combo.id, combo]]) } };
}

/** Every step there is. */
export const EVERY_STEP = Object.keys(WAYS) as Step['at'][];

/** A customer in that step. */
export function reachStep(at: Step['at'], locale: Locale): Reached {
  const coupons = [aCoupon(), aCoupon({ code: 'BITTI', isActive: false })];
  const chat = new ChatDriver(aWorld({ branch: aBranch(), addresses: [HOME, WORK], customer: { name: 'Ayşe', locale }, coupons }));
  chat.type('1 ayran');
  const ordered = tapAction(chat, 'pay');
  chat.type(speaks(chat, 'içecekler', 'drinks'));
  const earlier = tappableFor(chat, 'product');
  chat.type('2 ayran');
  WAYS[at](chat);
  if (chat.state.step.at !== at) throw new Error(`in ${chat.state.step.at} instead of ${at}`);
  return { chat, old: { ordered, earlier } };
}

/** The same with a dish put together on one screen: its form is the latest message. */
export function reachForm(locale: Locale): Reached {
  const reached = reachStep('summary', locale);
  const { chat } = reached;
  chat.world = { ...chat.world, form: { flowId: '1', slots: slotsFor(chat.world.menu) } };
  chat.type(speaks(chat, 'tavuk döner dürüm', 'chicken döner wrap'));
  if (chat.last.kind !== 'form') throw new Error(`${chat.last.kind} instead of a form`);
  return reached;
}

/** The first thing of the last message that does `what`. */
export function tappableFor(chat: ChatDriver, what: Action['do']): Tappable {
  const found = tappablesOf(chat.last).find(({ id }) => parseTap(id)?.action.do === what);
  if (!found) throw new Error(`Nothing to tap for ${what}: ${JSON.stringify(chat.last)}`);
  return found;
}

/** Taps it, whatever it is called. */
export function tapAction(chat: ChatDriver, what: Action['do']): Tappable {
  const found = tappableFor(chat, what);
  chat.press(found);
  return found;
}

function speaks({ world }: ChatDriver, turkish: string, english: string): string {
  return world.customer.locale === 'en' ? english : turkish;
}
