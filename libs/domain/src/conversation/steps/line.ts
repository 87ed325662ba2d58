import { changeQuantity, removeLines } from '../../basket/change-basket';
import { changed, continueChoosing, continueFilling, openBasket } from '../moves';
import { nextGroup } from '../groups';
import type { Choice } from '../prompt';
import { goTo, quoted, withBasket, type Scene } from '../scene';
import { afterRemoval, lineName } from './basket';
import { noteOf } from './noting';
import { countOnly } from '../../typed-order/count-only';
import type { StepAt, StepRules } from './step-rules';

const OFFERED_QUANTITIES = [1, 2, 3, 4, 5, 6];

/** One line of the basket: how many, other options, or none at all. */
export const line: StepRules<StepAt<'line'>> = {
  prompt(scene, { lineId }) {
    const { copy } = scene;
    const quantity = lineOf(scene, lineId)?.quantity ?? 0;
    const items = OFFERED_QUANTITIES.filter((offered) => offered !== quantity).map((offered): Choice => ({
      action: { do: 'quantity', lineId, quantity: offered },
      title: copy.quantityRow(offered),
    }));
    const body = copy.changeLine(quoted(lineName(scene, lineId)), quantity);
    return { body, button: copy.button.listLine, items, page: 0, fixed: ways(scene, lineId), isList: true };
  },
  tapped(scene, { lineId }, action) {
    if (action.do === 'note') return goTo(scene, { at: 'noting', lineId });
    if (!('lineId' in action) || action.lineId !== lineId) return null;
    if (action.do === 'quantity') return changed(scene, changeQuantity(scene.basket, lineId, action.quantity), openBasket);
    if (action.do === 'remove') return afterRemoval(withBasket(scene, removeLines(scene.basket, [lineId])));
    return action.do === 'rechoose' ? chooseAgain(scene, lineId) : null;
  },
  heard(scene, { lineId }, { text, meaning }) {
    const number = meaning.kind === 'number' ? meaning.number : countOnly(text);
    if (number === null) return null;
    if (number === 0) return afterRemoval(withBasket(scene, removeLines(scene.basket, [lineId])));
    return changed(scene, changeQuantity(scene.basket, lineId, number), openBasket);
  },
};

function lineOf({ basket: { lines } }: Scene, lineId: number) {
  return lines.find(({ id }) => id === lineId);
}

function chooseAgain(scene: Scene, lineId: number): Scene | null {
  const own = lineOf(scene, lineId);
  if (!own) return null;
  const { productId, quantity, modifiers, parts } = own;
  if (parts) return continueFilling(scene, { productId, quantity, parts: [], lineId, wished: [] });
  return continueChoosing(scene, { productId, quantity, modifierIds: modifiers.map(({ modifierId }) => modifierId), answered: 0, lineId });
}

function ways(scene: Scene, lineId: number): Choice[] {
  const { copy, world } = scene;
  const product = world.menu.products.get(lineOf(scene, lineId)?.productId ?? '');
  const hasOptions = product !== undefined && (product.slots !== undefined || nextGroup(product, 0) !== null);
  return [
    ...(hasOptions ? [{ action: { do: 'rechoose', lineId }, title: copy.button.rechoose } satisfies Choice] : []),
    { action: { do: 'note' }, title: noteOf(scene, lineId) === null ? copy.button.addNote : copy.button.changeNote },
    { action: { do: 'remove', lineId }, title: copy.button.remove },
    { action: { do: 'basket' }, title: copy.button.basket },
  ];
}
