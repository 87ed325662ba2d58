import { sendTo } from '../../basket/change-basket';
import { openAddress } from '../moves';
import { addressChoices } from '../order-text';
import { quoted, say, withBasket, write, type Scene } from '../scene';
import type { StepAt, StepRules } from './step-rules';

/** Which saved address shall be forgotten? */
export const forgetting: StepRules<StepAt<'forgetting'>> = {
  prompt(scene, { page }) {
    const { copy } = scene;
    const items = addressChoices(scene, (addressId) => ({ do: 'forget', addressId }));
    const keep = { action: { do: 'keep-addresses' } as const, title: copy.button.keep };
    return { body: copy.askForget, button: copy.button.listAddress, items, page, fixed: [keep], isList: true };
  },
  tapped(scene, _step, action) {
    if (action.do === 'keep-addresses') return openAddress(scene);
    return action.do === 'forget' ? forget(scene, action.addressId) : null;
  },
  heard(scene, _step, { meaning }) {
    return meaning.kind === 'word' && meaning.word === 'no' ? openAddress(scene) : null;
  },
};

function forget(scene: Scene, addressId: string): Scene | null {
  const address = scene.addresses.find(({ id }) => id === addressId);
  if (!address) return null;
  const { basket, copy } = scene;
  const pointed = basket.addressId === addressId ? withBasket(scene, sendTo(basket, { addressId: null })) : scene;
  const left = { ...pointed, addresses: pointed.addresses.filter(({ id }) => id !== addressId) };
  return openAddress(say(write(left, { kind: 'forget-address', addressId }), copy.addressForgotten(quoted(address.text) || copy.pin)));
}
