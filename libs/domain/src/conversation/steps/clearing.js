import { countItems } from '../../basket/basket';
import { clearLines } from '../../basket/change-basket';
import { openBasket, openMenu } from '../moves';
import { say, withBasket } from '../scene';
/** Really empty the basket? */
export const clearing = {
    prompt({ basket, copy }) {
        return {
            body: copy.askClear(countItems(basket)),
            button: copy.button.listBasket,
            items: [],
            page: 0,
            fixed: [
                { action: { do: 'clear' }, title: copy.button.clear },
                { action: { do: 'basket' }, title: copy.button.keep },
            ],
        };
    },
    tapped(scene, _step, action) {
        return action.do === 'clear' ? openMenu(say(withBasket(scene, clearLines(scene.basket)), scene.copy.cleared)) : null;
    },
    heard(scene, step, { meaning }) {
        if (meaning.kind !== 'word')
            return null;
        if (meaning.word === 'yes')
            return clearing.tapped(scene, step, { do: 'clear' });
        return meaning.word === 'no' ? openBasket(scene) : null;
    },
};
