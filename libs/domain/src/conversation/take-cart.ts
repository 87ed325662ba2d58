import { MAX_QUANTITY, addLine, setOrderNote } from '../basket/change-basket';
import { isOffered } from '../catalog/find-product';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { oneLine } from '../shared/plain-text';
import { currencyDigits } from '../money/money';
import type { CartItem, Input } from './input';
import { checkout, orderProduct, refusalText } from './moves';
import { showTalk } from './orders-talk';
import { hasItems, nameOf, quoted, say, withBasket, type Scene } from './scene';
import { whyNotThere } from './sold-out';

type Cart = Extract<Input, { kind: 'cart' }>;

interface Wanted {
  product: MenuProduct;
  quantity: number;
  isPricedOtherwise: boolean;
}

/** A catalogue cart joins the basket at the menu's own prices. A dish that must be chosen for is asked about; of several, the first. */
export function takeCart(scene: Scene, { items, text }: Cart): Scene {
  const noted = withCartNote(scene, text);
  const found = items.flatMap((item): Wanted[] => {
    const { retailerId, quantity } = item;
    const product = productCalled(scene.world.menu, retailerId);
    return product ? [{ product, quantity, isPricedOtherwise: isPricedOtherwise(scene, product, item) }] : [];
  });
  const countable = found.filter(({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY);
  const offered = countable.filter(({ product }) => isOffered(product));
  const told = [
    ...(items.length === 0 ? [scene.copy.cartEmpty] : []),
    ...(found.length < items.length ? [scene.copy.cartUnknown] : []),
    ...(countable.length < found.length ? [scene.copy.quantityRange(MAX_QUANTITY)] : []),
    ...countable.filter(({ product }) => !isOffered(product)).map(({ product }) => whyNotThere(scene, product)),
    ...(offered.some((wanted) => wanted.isPricedOtherwise) ? [scene.copy.cartRepriced] : []),
  ].reduce(say, noted);
  const filled = offered.filter(({ product }) => !mustBeChosen(product)).reduce(addPlain, told);
  return askAbout(filled, offered.filter(({ product }) => mustBeChosen(product)));
}

/** By the name the catalogue has for it, or by our own id; alcohol is never sold in chat. */
function productCalled({ products }: MenuSnapshot, retailerId: string): MenuProduct | undefined {
  const wanted = retailerId.trim();
  const product = products.get(wanted.toLowerCase()) ?? [...products.values()].find(({ externalId }) => externalId === wanted);
  return product?.isAlcohol ? undefined : product;
}

/** The catalogue is kept elsewhere: its price or currency may be another one than the menu's. */
function isPricedOtherwise({ world }: Scene, product: MenuProduct, { price, currency }: CartItem): boolean {
  const own = product.price / 10 ** currencyDigits(world.branch.currency);
  return (currency !== undefined && currency !== world.branch.currency) || (price !== undefined && Math.abs(price - own) > 0.001);
}

function mustBeChosen({ modifierGroups, slots }: MenuProduct): boolean {
  return slots !== undefined || modifierGroups.some(({ min }) => min > 0);
}

function addPlain(scene: Scene, { product, quantity }: Wanted): Scene {
  const added = addLine(scene.basket, { productId: product.id, quantity, modifiers: [], note: null });
  return added.ok ? withBasket(scene, added.value) : say(scene, refusalText(scene, added.refusal));
}

function askAbout(scene: Scene, [first, ...others]: Wanted[]): Scene {
  if (!first) return hasItems(scene) ? checkout(scene) : showTalk(scene);
  const names = others.map(({ product, quantity }) => `${quantity} × ${nameIn(scene, product)}`);
  const told = names.length > 0 ? say(scene, scene.copy.cartChoices(names.join(', '))) : scene;
  return orderProduct(told, first.product.id, first.quantity);
}

function withCartNote(scene: Scene, text: string | null): Scene {
  const note = oneLine(text ?? '');
  if (!note) return scene;
  const noted = setOrderNote(scene.basket, note);
  return noted.ok ? withBasket(scene, noted.value) : say(scene, refusalText(scene, noted.refusal));
}

function nameIn(scene: Scene, { name }: MenuProduct): string {
  return quoted(nameOf(scene, name));
}
