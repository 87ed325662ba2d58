import { inLocale } from '../../catalog/in-locale';
import { couponHint, removeCoupon } from '../coupon-talk';
import { checkout, openAddress, openMenu } from '../moves';
import { linesText, optionsText, totalsText } from '../order-text';
import type { Choice } from '../prompt';
import { goTo, money, pricingOf, quoted, type Scene } from '../scene';
import type { StepAt, StepRules } from './step-rules';

/** Leaves a list's body room for what is said before and after. */
const LINES_MAX = 2_400;

/** The basket for editing: one row for each line. */
export const basket: StepRules<StepAt<'basket'>> = {
  prompt(scene, { page }) {
    const { copy } = scene;
    const { priced } = pricingOf(scene);
    const items = priced.lines.map((line): Choice => ({
      action: { do: 'line', lineId: line.lineId },
      title: `${line.quantity} × ${line.name}`,
      price: money(scene, line.total),
      detail: [optionsText(scene, line), quoted(line.note ?? '', 60)].filter(Boolean).join(' · '),
    }));
    const body = [copy.basketTitle, linesText(scene, priced.lines, LINES_MAX), totalsText(scene, priced), couponHint(scene), '', copy.askLine]
      .filter((part, index, all) => part !== '' || all[index - 1] !== '').join('\n');
    return { body, button: copy.button.listBasket, items, page, fixed: ways(scene), isList: true };
  },
  tapped(scene, _step, action) {
    if (action.do === 'line') return hasLine(scene, action.lineId) ? goTo(scene, { at: 'line', lineId: action.lineId }) : null;
    if (action.do === 'ask-clear') return goTo(scene, { at: 'clearing' });
    if (action.do === 'drop-coupon') return removeCoupon(scene);
    return action.do === 'change-address' ? openAddress(scene) : null;
  },
  heard(scene, _step, { meaning }) {
    return meaning.kind === 'word' && meaning.word === 'yes' ? checkout(scene) : null;
  },
};

/** Whether the basket still has a line. */
export function hasLine({ basket: { lines } }: Scene, lineId: number): boolean {
  return lines.some(({ id }) => id === lineId);
}

function ways({ copy, basket: { addressId, fulfilment, couponCode } }: Scene): Choice[] {
  const isElsewhere = addressId !== null || fulfilment !== 'delivery';
  return [
    { action: { do: 'checkout' }, title: copy.button.checkout },
    { action: { do: 'menu' }, title: copy.button.addMore },
    ...(isElsewhere ? [{ action: { do: 'change-address' }, title: copy.button.changeAddress } satisfies Choice] : []),
    ...(couponCode !== null ? [{ action: { do: 'drop-coupon' }, title: copy.button.dropCoupon, detail: couponCode } satisfies Choice] : []),
    { action: { do: 'ask-clear' }, title: copy.button.askClear },
  ];
}

/** The name of a line's product, as titles have it. */
export function lineName({ basket: { lines }, world, locale }: Scene, lineId: number): string {
  const product = world.menu.products.get(lines.find(({ id }) => id === lineId)?.productId ?? '');
  return product ? inLocale(product.name, locale) : '';
}

/** After something was taken out: the basket, or the menu when that was the last of it. */
export function afterRemoval(scene: Scene): Scene {
  return scene.basket.lines.length > 0 ? goTo(scene, { at: 'basket', page: 0 }) : openMenu(scene);
}
