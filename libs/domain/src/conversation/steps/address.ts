import { asksSomething, looksLikeAddress, meansSameAddress, withoutMark } from '../address-words';
import { couponHint } from '../coupon-talk';
import { zoneVerdict } from '../delivery-terms';
import { fulfilBy } from '../fulfilment-talk';
import { deliverTo, giveTypedAddress } from '../give-address';
import { checkout } from '../moves';
import { namesWithin } from '../names-within';
import { addressChoices, basketText } from '../order-text';
import type { Choice } from '../prompt';
import { endWithReply, goTo, hasItems, quoted, say, type Scene } from '../scene';
import { isRatherAddress } from '../typed-talk';
import type { Word } from '../words';
import type { StepAt, StepRules } from './step-rules';

/** Room for the basket above the question: three buttons allow 1,024 in all. */
const LINES_MAX = 600;

/** Where to? Asked with the basket in the same message, so that it costs none of its own. */
export const address: StepRules<StepAt<'address'>> = {
  prompt(scene, { page }) {
    const { copy } = scene;
    const items = addressChoices(scene, (addressId) => ({ do: 'address', addressId }));
    const question = zoneQuestion(scene) ?? (items.length > 0 ? copy.askOtherAddress : copy.askAddress);
    // Whoever typed a code here reads what became of it, also where it wants more of the basket.
    const hint = couponHint(scene);
    const basket = [copy.basketTitle, basketText(scene, LINES_MAX - hint.length), ...(hint ? [hint] : [])].join('\n');
    const body = hasItems(scene) ? `${basket}\n\n${question}` : question;
    return { body, button: copy.button.listAddress, items, page, fixed: ways(scene) };
  },
  tapped(scene, _step, action) {
    if (action.do === 'address') return scene.addresses.some(({ id }) => id === action.addressId) ? deliverTo(scene, action.addressId) : null;
    if (action.do === 'fulfil') return fulfilBy(scene, action.fulfilment);
    if (action.do === 'ask-forget') return goTo(scene, { at: 'forgetting', page: 0 });
    if (action.do !== 'send-location') return null;
    return endWithReply(scene, { kind: 'location-request', body: scene.copy.askPin }, 'prompt');
  },
  heard(scene, _step, { text, meaning }) {
    if (meaning.kind === 'word' && scene.basket.fulfilment === 'pickup' && hasItems(scene)) return answerBring(scene, meaning.word);
    if (meaning.kind === 'number' && scene.addresses.length === 0) return say(scene, scene.copy.addressTooShort);
    if (meaning.kind !== 'word' && meansSameAddress(text)) return sameAddress(scene);
    if (meaning.kind === 'unknown' && (meaning.isTalk || asksSomething(text)) && !looksLikeAddress(text)) return null;
    if (meaning.kind !== 'unknown' && !(meaning.kind === 'order' && isRatherAddress(text, meaning.order))) return null;
    return giveTypedAddress(scene, withoutMark(text)) ?? say(scene, scene.copy.addressTooShort);
  },
};

/** The one that is saved; of several they are shown, and where none is we have to ask. */
function sameAddress(scene: Scene): Scene {
  const [saved, ...others] = scene.addresses;
  if (!saved) return say(scene, scene.copy.addressTooShort);
  return others.length === 0 ? deliverTo(scene, saved.id) : scene;
}

/** "Shall we bring it there instead?" */
function answerBring(scene: Scene, word: Word): Scene | null {
  const [named] = scene.addresses;
  if (word === 'no') return checkout(scene);
  return word === 'yes' && named ? deliverTo(scene, named.id) : null;
}

/** Characters that the districts of a question may take. */
const DISTRICTS_MAX = 160;

/** What is still to be known of the address in the basket, or that we do not go there; null when that is no question. */
function zoneQuestion(scene: Scene): string | null {
  const { copy, addresses, basket, world } = scene;
  const verdict = zoneVerdict(scene);
  const named = quoted(addresses.find(({ id }) => id === basket.addressId)?.text ?? '', 80) || copy.pin;
  switch (verdict?.kind) {
    case 'outside':
      return copy.zone.outside(named, world.branch.fulfilments.includes('pickup'));
    case 'pin-wanted':
      return copy.zone.askPin(named);
    case 'district-wanted':
      return copy.zone.askDistrict(named, namesWithin(verdict.names, DISTRICTS_MAX));
    default:
      return null;
  }
}

function ways(scene: Scene): Choice[] {
  const { copy, world } = scene;
  const pickup: Choice = { action: { do: 'fulfil', fulfilment: 'pickup' }, title: copy.button.pickup };
  const location: Choice = { action: { do: 'send-location' }, title: copy.button.sendLocation };
  const edit: Choice = { action: { do: 'basket' }, title: copy.button.edit };
  const addMore: Choice = { action: { do: 'menu' }, title: hasItems(scene) ? copy.button.addMore : copy.button.menu };
  const isPickup = world.branch.fulfilments.includes('pickup');
  const ways = [addMore, ...(hasItems(scene) ? [edit] : [])];
  // One of the two, so that three buttons hold everything; the paper clip sends a location as well.
  if (scene.addresses.length === 0) return [isPickup ? pickup : location, ...ways];
  const forget: Choice = { action: { do: 'ask-forget' }, title: copy.button.forgetAddress };
  return [location, ...(isPickup ? [pickup] : []), forget, ...ways];
}
