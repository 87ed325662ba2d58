import { parseTap, type Action } from '../conversation/tap-id';
import type { ChatDriver } from './chat-driver';
import { tappablesOf } from './chat-driver';

/** What somebody taps who only wants to get on, dearest first. */
const WAYS_ON: readonly Action['do'][] = ['pay', 'address', 'checkout', 'choose', 'option', 'done', 'product', 'category', 'basket', 'keep-addresses', 'fulfil', 'menu'];

/** Taps on until something is ordered: `stuck` when that takes more than `most` messages. Shop and stock are as on a good day. */
export function orderSomething(chat: ChatDriver, most: number): 'ordered' | 'stuck' {
  const { branch } = chat.world;
  chat.world = { ...chat.world, isLate: false, branch: { ...branch, isOpen: true, opensAt: null, minimumBasket: 0 } };
  chat.stock.clear();
  const before = chat.drafts.length;
  for (let taps = 0; taps < most && chat.drafts.length === before; taps += 1) getOn(chat);
  return chat.drafts.length > before ? 'ordered' : 'stuck';
}

function getOn(chat: ChatDriver): void {
  const shown = tappablesOf(chat.last);
  const next = WAYS_ON.map((way) => shown.find(({ id }) => parseTap(id)?.action.do === way)).find((found) => found !== undefined);
  if (chat.state.step.at === 'address' && chat.world.addresses.length === 0) chat.type('Moda Caddesi 5 daire 3, Kadıköy');
  else if (next) chat.press(next);
  else chat.type('öde');
}
