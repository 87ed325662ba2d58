import { findProducts, foldedNames, isOffered } from '../../catalog/find-product';
import type { MenuProduct } from '../../catalog/menu';
import { countOnly } from '../../typed-order/count-only';
import { orderProduct } from '../moves';
import { namedByPart } from '../named-by-part';
import { quoted, type Scene } from '../scene';
import { productChoice, wayBack } from './products';
import type { StepAt, StepRules } from './step-rules';

/** Several products share the words somebody typed: which one? */
export const found: StepRules<StepAt<'found'>> = {
  prompt(scene, { query, page }) {
    const { copy } = scene;
    const items = offeredMatches(scene, query).map((product) => productChoice(scene, product));
    return { body: copy.askFound(quoted(query)), button: copy.button.listProducts, items, page, fixed: wayBack(scene), isNamed: true };
  },
  tapped(scene, { quantity }, action) {
    return action.do === 'product' ? orderProduct(scene, action.productId, quantity) : null;
  },
  heard(scene, { query, quantity }, { text, meaning }) {
    const offered = offeredMatches(scene, query);
    const [only, ...others] = offered;
    const named = others.length > 0 && meaning.kind !== 'word' && meaning.kind !== 'number' ? offered[namedByPart(offered.map(({ name }) => foldedNames(name)), text) ?? -1] : undefined;
    if (named && meaning.kind !== 'order') return orderProduct(scene, named.id, quantity);
    if (!only || others.length > 0) return null;
    const count = countOnly(text);
    if (count !== null) return orderProduct(scene, only.id, count);
    return meaning.kind === 'word' && meaning.word === 'yes' ? orderProduct(scene, only.id, 1) : null;
  },
};

/** What a search finds that can be ordered now. */
export function offeredMatches({ world }: Pick<Scene, 'world'>, query: string): MenuProduct[] {
  return findProducts(world.menu, query).filter(isOffered);
}
