import type { PricedBasket, PricedLine, PricedModifier } from '../pricing/priced-basket';
import { deliveryTerms, leadMinutes } from './delivery-terms';
import { openingWords } from './moment-words';
import type { Choice } from './prompt';
import { money, pricingOf, quoted, type Scene } from './scene';
import type { Action } from './tap-id';

/** The lines of a basket, `2 × Dürüm: 360,00 TL` each with what was chosen below it, within `max` UTF-16 units. */
export function linesText(scene: Scene, lines: readonly PricedLine[], max: number): string {
  const full = lines.map((line) => lineText(scene, line, true));
  if (full.join('\n').length <= max) return full.join('\n');
  return cutLines(scene, lines.map((line) => lineText(scene, line, false)), max);
}

function cutLines({ copy }: Scene, lines: string[], max: number): string {
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const rest = lines.length - index - 1;
    const tail = rest > 0 ? copy.moreLines(rest) : '';
    if ([...kept, line, tail].join('\n').length > max) return [...kept, copy.moreLines(lines.length - index)].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

function lineText(scene: Scene, line: PricedLine, withModifiers: boolean): string {
  const first = `${line.quantity} × ${quoted(line.name)}: ${money(scene, line.total)}`;
  const options = withModifiers ? optionsText(scene, line) : '';
  const note = line.note ? `${scene.copy.note}: ${quoted(line.note, 120)}` : '';
  return [first, options && `   ${options}`, note && `   ${note}`].filter(Boolean).join('\n');
}

/** What was chosen for a line in one row: its modifiers, or the parts of a combo with theirs: `Adana (Acılı), Ayran`. */
export function optionsText(scene: Scene, { modifiers, parts }: Pick<PricedLine, 'modifiers' | 'parts'>): string {
  if (!parts) return modifiersText(scene, modifiers);
  return parts.map(({ name, extra, modifiers: own }) => {
    const delta = extra > 0 ? ` +${money(scene, extra)}` : '';
    const chosen = modifiersText(scene, own);
    return `${quoted(name)}${delta}${chosen && ` (${chosen})`}`;
  }).join(', ');
}

/** The whole basket in short: lines within `max` UTF-16 units, and what it comes to. */
export function basketText(scene: Scene, max: number): string {
  const { priced } = pricingOf(scene);
  return [linesText(scene, priced.lines, max), totalsText(scene, priced)].join('\n');
}

/** Chosen modifiers in one row: `Acı sos, Kaşar +15,00 TL`. */
export function modifiersText(scene: Scene, modifiers: readonly PricedModifier[]): string {
  return modifiers
    .map(({ name, price, quantity }) => {
      const count = quantity > 1 ? `${quantity} × ` : '';
      const delta = price === 0 ? '' : ` ${price > 0 ? '+' : ''}${money(scene, price)}`;
      return `${count}${quoted(name)}${delta}`;
    })
    .join(', ');
}

/** Subtotal, discount, charges and total; the total alone when nothing is added or taken off. */
export function totalsText(scene: Scene, priced: PricedBasket): string {
  const { copy } = scene;
  const total = `*${copy.total}: ${money(scene, priced.total)}*`;
  if (priced.discount === 0 && priced.charges.length === 0 && priced.couponCode === null) return total;
  return [
    `${copy.subtotal}: ${money(scene, priced.subtotal)}`,
    ...(priced.discount > 0 ? [`${copy.discount(priced.couponCode && quoted(priced.couponCode))}: -${money(scene, priced.discount)}`] : []),
    ...(priced.discount === 0 && priced.couponCode !== null ? [`${copy.charge.delivery}: ${copy.coupon.deliveryFree(quoted(priced.couponCode))}`] : []),
    ...priced.charges.map(({ kind, amount }) => `${copy.charge[kind]}: ${money(scene, amount)}`),
    total,
  ].join('\n');
}

/** A row for each saved address: short title, full text below it. */
export function addressChoices({ addresses, copy }: Scene, action: (addressId: string) => Action): Choice[] {
  return addresses.map(({ id, text }) => ({ action: action(id), title: quoted(text, 120) || copy.pin }));
}

/** Where the order goes, in one line. */
export function destinationText(scene: Scene): string {
  const { basket, copy, world, addresses } = scene;
  if (basket.fulfilment === 'pickup') return `🛍 ${copy.pickupAt(quoted(world.branch.name))}`;
  if (basket.fulfilment === 'table') return `🍽 ${basket.tableLabel ? copy.table(quoted(basket.tableLabel)) : copy.tableService}`;
  const address = addresses.find(({ id }) => id === basket.addressId);
  const { minutes } = deliveryTerms(scene);
  const takes = minutes === null || basket.dueAt !== null ? '' : ` · ${copy.zone.takes(leadMinutes(scene) + world.branch.busyMinutes)}`;
  return address ? `📍 ${quoted(address.text, 300) || copy.pin}${takes}` : '';
}

/** When it was wanted, if not at once. */
export function dueText({ copy, basket, world }: Scene): string {
  return basket.dueAt === null ? '' : copy.dueAt(openingWords(world, basket.dueAt));
}
