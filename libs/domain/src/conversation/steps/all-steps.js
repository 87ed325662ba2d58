import { address } from './address';
import { basket } from './basket';
import { categories } from './categories';
import { choosing } from './choosing';
import { clearing } from './clearing';
import { found } from './found';
import { line } from './line';
import { products } from './products';
import { summary } from './summary';
const STEPS = {
    categories, products, found, choosing, basket, line, clearing, address, summary,
};
/** The rules of a step; idle asks nothing and has none. */
export function rulesFor(step) {
    // Each rule gets exactly the step it is filed under.
    return step.at === 'idle' ? null : STEPS[step.at];
}
