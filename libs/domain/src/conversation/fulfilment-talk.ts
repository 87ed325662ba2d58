import type { Fulfilment } from '@sofra/contracts';
import { sendTo } from '../basket/change-basket';
import { hasOrdered, isAsking } from './carry-out';
import { checkout, openMenu } from './moves';
import { destinationText } from './order-text';
import { hasItems, say, withBasket, type Scene } from './scene';

const PICKUP = "gel[ -]?al(?: olsun)?|gelip al(?:acağım|acagim|acağız|acagiz|ırım|irim|ırız|iriz)|kendim al(?:acağım|acagim|ırım|irim)|(?:for )?pick[ -]?up|take ?away|to collect|(?:i'?ll|i will) (?:pick (?:it )?up|collect(?: it)?)";
const DELIVERY = 'paket(?: servis)?(?: olsun)?|adrese(?: teslim| gelsin| servis)?|eve(?: teslim| gelsin| servis)|(?:for |home )?delivery|(?:to be )?delivered';
const BEHIND = new RegExp(`^(.+?)[\\s,;.]+(?:(${PICKUP})|(${DELIVERY}))(?: lütfen| please)?[.!]*$`, 'iu');
const BEFORE = new RegExp(`^(?:(${PICKUP})|(${DELIVERY}))[\\s,:;.]+(.+)$`, 'iu');

/** "2 lahmacun gel al", "delivery, two wraps": the order, handed over that way; null when it is no order. */
export function hearFulfilment(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const said = readFulfilment(text);
  if (!said || scene.state.step.at === 'noting') return null;
  const ordered = hear(scene, said.rest);
  return hasOrdered(scene, ordered) ? (fulfilBy(ordered, said.fulfilment) ?? ordered) : null;
}

function readFulfilment(text: string): { rest: string; fulfilment: 'pickup' | 'delivery' } | null {
  const [, rest = '', pickup, delivery] = BEHIND.exec(text) ?? [];
  if (pickup || delivery) return { rest, fulfilment: pickup ? 'pickup' : 'delivery' };
  const [, first, second, after = ''] = BEFORE.exec(text) ?? [];
  return first || second ? { rest: after, fulfilment: first ? 'pickup' : 'delivery' } : null;
}

/** Hands over another way, if the branch does; what is being asked about a dish stays open. */
export function fulfilBy(scene: Scene, fulfilment: Fulfilment, tableLabel: string | null = null): Scene | null {
  const { copy, world } = scene;
  if (!world.branch.fulfilments.includes(fulfilment)) return fulfilment === 'table' ? null : say(scene, fulfilment === 'pickup' ? copy.noPickup : copy.notDelivered);
  const sent = withBasket(scene, sendTo(scene.basket, { fulfilment, tableLabel }));
  if (isAsking(sent)) return say(sent, wayText(sent));
  return hasItems(sent) ? checkout(sent) : openMenu(say(sent, wayText(sent)));
}

/** Where it goes, as far as that is known. */
function wayText(scene: Scene): string {
  return destinationText(scene) || `🛵 ${scene.copy.delivered}`;
}
