import { foldTurkish } from '../../catalog/fold-turkish';
import { countItems } from '../../basket/basket';
import { clearLines } from '../../basket/change-basket';
import { checkout, openMenu } from '../moves';
import { basketText } from '../order-text';
import { goTo, say, withBasket, type Scene } from '../scene';
import type { StepAt, StepRules } from './step-rules';

/** Three buttons allow 1,024 in all. */
const LINES_MAX = 700;
const START_OVER = /^(?:en )?bastan(?: bas\w+| al\w+)?$|^(?:start over|new order)$/;

/** Back after a long silence with something in the basket: on with it, or start over? */
export const resuming: StepRules<StepAt<'resuming'>> = {
  prompt(scene) {
    const { basket, copy } = scene;
    return {
      body: [copy.stillWaiting(countItems(basket)), basketText(scene, LINES_MAX), '', copy.askResume].join('\n'),
      button: copy.button.listBasket,
      items: [],
      page: 0,
      fixed: [
        { action: { do: 'checkout' }, title: copy.button.resume },
        { action: { do: 'clear' }, title: copy.button.startOver },
      ],
    };
  },
  tapped(scene, _step, action) {
    return action.do === 'clear' ? startOver(scene) : null;
  },
  heard(scene, _step, { text, meaning }) {
    if (START_OVER.test(foldTurkish(text))) return startOver(scene);
    if (meaning.kind !== 'word') return null;
    if (meaning.word === 'yes') return checkout(scene);
    // "No" to two ways at once: asked again before anything is thrown away.
    return meaning.word === 'no' ? goTo(scene, { at: 'clearing' }) : null;
  },
};

function startOver(scene: Scene): Scene {
  return openMenu(say(withBasket(scene, clearLines(scene.basket)), scene.copy.cleared));
}
