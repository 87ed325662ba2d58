import { countItems } from '../basket/basket';
import { openMenu } from './moves';
import { showTalk } from './orders-talk';
import { referralCodeIn } from './referral-code';
import { invitationText } from './referral-words';
import type { Outcome } from './input';
import { endWithReply, hasItems, say, type Scene } from './scene';

/** A text with an invitation code, mostly the one that stands ready behind a friend's link; null where nobody invites. */
export function hearReferral(scene: Scene, text: string): Scene | null {
  const code = scene.world.branch.referral ? referralCodeIn(text) : null;
  return code === null ? null : { ...scene, ending: [{ kind: 'note-referral', code }] };
}

/** The customer's own code and link; the shell knows the code, or makes one. */
export function invite(scene: Scene): Scene {
  return scene.world.branch.referral ? { ...scene, ending: [{ kind: 'invite' }] } : showTalk(say(scene, scene.copy.referral.off));
}

/** What came of `invite`: a message that can be sent on to friends; the owner may have switched it off meanwhile. */
export function tellInvitation(scene: Scene, { code, number }: Extract<Outcome, { kind: 'invited' }>): Scene {
  const { referral: terms, currency } = scene.world.branch;
  if (!terms) return showTalk(say(scene, scene.copy.referral.off));
  return endWithReply(scene, { kind: 'text', body: invitationText({ terms, currency, code, number }, scene.locale) });
}

/** What came of a friend's code, said before the menu or the basket. */
export function tellReferral(scene: Scene, result: Extract<Outcome, { kind: 'referral' }>['result']): Scene {
  const told = say(scene, scene.copy.referral[result]);
  return hasItems(told) ? showTalk(say(told, told.copy.welcomeBack(countItems(told.basket)))) : openMenu(told);
}
