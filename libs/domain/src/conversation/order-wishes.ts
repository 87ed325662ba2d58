import { setOrderNote } from '../basket/change-basket';
import { looksLikeAddress, readMarkedAddress } from './address-words';
import { readBranchQuestions } from './branch-questions';
import { isAsking } from './carry-out';
import { readCourierWish } from './courier-words';
import { changed } from './moves';
import { readText } from './read-text';
import { openOrders, showTalk } from './orders-talk';
import { endWithReply, hasItems, quoted, say, write, type Scene } from './scene';

/** "Kapıya bırakın", "2 ayran, no cutlery": the courier and the kitchen read it word for word, and the rest is heard as if it had been said alone. */
export function hearCourierWish(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const read = scene.state.step.at === 'noting' ? null : readCourierWish(text);
  if (!read) return null;
  const said = isPartOfWish(scene, read.rest) ? { wish: text, rest: '' } : read;
  if (said.rest === '' && isOnItsWay(scene)) return tellStaff(scene);
  return noteForOrder(scene, said.wish, (noted) => (said.rest === '' ? showTalk(noted) : hear(noted, said.rest)));
}

/** What nobody understands beside a wish belongs to it: nothing of it is lost. */
function isPartOfWish({ world, locale, state }: Scene, rest: string): boolean {
  const isElsewhere = state.step.at !== 'address' && !looksLikeAddress(rest) && readMarkedAddress(rest) === null;
  return rest !== '' && isElsewhere && readBranchQuestions(rest) === null && readText(rest, world.menu, { locale }).kind === 'unknown';
}

/** Adds to the note of the order that is being put together, and says so; what no longer fits is refused in words. */
export function noteForOrder(scene: Scene, text: string, goOn: (scene: Scene) => Scene): Scene {
  const { note } = scene.basket;
  if (note?.includes(text)) return goOn(say(scene, scene.copy.noteKept(quoted(text, 200))));
  return changed(scene, setOrderNote(scene.basket, note ? `${note}; ${text}` : text), (noted) => goOn(say(noted, scene.copy.noteKept(quoted(text, 200)))));
}

/** Nothing is being ordered, and something is in the kitchen: that is what it is about. */
export function isOnItsWay(scene: Scene): boolean {
  return !hasItems(scene) && !isAsking(scene) && openOrders(scene).length > 0;
}

/** The ticket of an order that was placed is not changed by the chat: people are told. */
export function tellStaff(scene: Scene): Scene {
  const number = openOrders(scene)[0]?.number ?? 0;
  return endWithReply(write(scene, { kind: 'call-staff' }), { kind: 'text', body: scene.copy.wishLate(number, scene.world.branch.phone) });
}
