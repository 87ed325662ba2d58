import { countItems, type Basket } from '../basket/basket';
import type { BasketNews } from './copy/word-parts';
import { money, nameOf, pricingOf, quoted, type Scene } from './scene';

/** Names of one kind of news in a sentence. */
const NAMED = 6;

/** Portions of each product by what became of them, in basket order. */
type Moves = Record<'added' | 'changed' | 'removed', Map<string, number>>;

/** What became of a basket between two scenes and what it comes to now, in a sentence; null when nothing did. */
export function basketNews(before: Scene, after: Scene): string | null {
  const moves = movesBetween(before.basket, after.basket);
  const [added, changed, removed] = [moves.added, moves.changed, moves.removed].map((portions) => namesOf(after, portions)) as [string, string, string];
  if (!added && !changed && !removed) return null;
  const news: BasketNews = { added, changed, removed, items: countItems(after.basket), total: money(after, pricingOf(after).priced.total) };
  return after.copy.basketNews(news);
}

function movesBetween(before: Basket, after: Basket): Moves {
  const moves: Moves = { added: new Map(), changed: new Map(), removed: new Map() };
  for (const line of after.lines) {
    const own = before.lines.find(({ id }) => id === line.id);
    const more = line.quantity - (own?.quantity ?? 0);
    if (more > 0) count(moves.added, line.productId, more);
    else if (more < 0) count(moves.removed, line.productId, -more);
    else if (own !== line) count(moves.changed, line.productId, line.quantity);
  }
  for (const line of before.lines) if (!after.lines.some(({ id }) => id === line.id)) count(moves.removed, line.productId, line.quantity);
  return withSplit(moves);
}

/** "One of the wraps without onion" is neither one more nor one less. */
function withSplit(moves: Moves): Moves {
  for (const [productId, added] of moves.added) {
    const both = Math.min(added, moves.removed.get(productId) ?? 0);
    if (both === 0) continue;
    count(moves.changed, productId, both);
    count(moves.added, productId, -both);
    count(moves.removed, productId, -both);
  }
  return moves;
}

function count(portions: Map<string, number>, productId: string, quantity: number): void {
  portions.set(productId, (portions.get(productId) ?? 0) + quantity);
}

function namesOf(scene: Scene, portions: Map<string, number>): string {
  const named = [...portions].filter(([, quantity]) => quantity > 0);
  const names = named.slice(0, NAMED).map(([productId, quantity]) => `${quantity} × ${productName(scene, productId)}`);
  return [...names, ...(named.length > NAMED ? ['…'] : [])].join(', ');
}

function productName(scene: Scene, productId: string): string {
  const product = scene.world.menu.products.get(productId);
  return product ? quoted(nameOf(scene, product.name)) : '';
}
