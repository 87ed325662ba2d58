import type { Locale } from '@sofra/contracts';
import { endWithChoices, showTalk } from './orders-talk';
import type { Choice } from './prompt';
import { endWithReply, hasItems, say, speak, write, type Scene } from './scene';

/** What always works, with the ways on to tap; what was asked stays open. */
export function giveHelp(scene: Scene): Scene {
  const { copy, locale, world } = scene;
  const back: Choice = hasItems(scene) ? { action: { do: 'checkout' }, title: copy.button.basket } : { action: { do: 'menu' }, title: copy.button.menu };
  const other = world.branch.locales.find((offered) => offered !== locale);
  const language: Choice[] = other ? [{ action: { do: 'language', locale: other }, title: copy.button.otherLanguage }] : [];
  const friends: Choice[] = world.branch.referral ? [{ action: { do: 'invite' }, title: copy.button.invite }] : [];
  return endWithChoices(scene, copy.help(world.branch.phone), [back, { action: { do: 'orders' }, title: copy.button.orders }, ...friends, ...language]);
}

/** How to reach people; a branch without a printed number can only help here. */
export function giveContact(scene: Scene): Scene {
  const { phone } = scene.world.branch;
  return phone ? endWithReply(scene, { kind: 'text', body: scene.copy.contact(phone) }) : giveHelp(scene);
}

/** Somebody wants to talk to people: they are told, and until one of them writes everything works as before. */
export function callPerson(scene: Scene): Scene {
  return endWithReply(write(scene, { kind: 'call-staff' }), { kind: 'text', body: scene.copy.staffCalled(scene.world.branch.phone) });
}

/** Goes on in another language, from where the talk stands. */
export function switchLanguage(scene: Scene, locale: Locale): Scene {
  const spoken = speak(scene, locale);
  return showTalk(say(spoken, spoken.copy.languageSet));
}
