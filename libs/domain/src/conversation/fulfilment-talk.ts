import type { Fulfilment } from '@sofra/contracts';
import { sendTo } from '../basket/change-basket';
import { foldTurkish } from '../catalog/fold-turkish';
import { hasOrdered, isAsking } from './carry-out';
import { checkout, openMenu } from './moves';
import { destinationText } from './order-text';
import { hasItems, say, withBasket, type Scene } from './scene';

const PICKUP = "gel[ -]?al(?: olsun)?|gelip al(?:acağım|acagim|acağız|acagiz|ırım|irim|ırız|iriz)|kendim al(?:acağım|acagim|ırım|irim)|(?:for )?pick[ -]?up|take ?away|to collect|(?:i'?ll|i will) (?:pick (?:it )?up|collect(?: it)?)";
const DELIVERY = 'paket(?: servis)?(?: olsun)?|adrese(?: teslim| gelsin| servis)?|eve(?: teslim| gelsin| servis)|(?:for |home )?delivery|(?:to be )?delivered';
const BEHIND = new RegExp(`^(.+?)[\\s,;.]+(?:(${PICKUP})|(${DELIVERY}))(?: lütfen| please)?[.!]*$`, 'iu');
const BEFORE = new RegExp(`^(?:(${PICKUP})|(${DELIVERY}))[\\s,:;.]+(.+)$`, 'iu');

/** What may stand around it when nothing else is said: "can I get it delivered instead?" */
const AROUND = /^(?:wait|actually|ok|okay|can|could|i|we|you|get|have|it|this|that|my|order|the|be|want|would|like|d|instead|please|make|change|switch|to|a|an|for|lets|do|im|ill|olsun|istiyorum|istiyoruz|alabilir|miyim|miyiz|yapalim|yapin|yapar|misiniz|o|zaman|aslinda|lutfen|vazgectim|vazgectik|siparisi|siparisim|siparisimi|bunu|onu|ben|biz|peki|tamam|simdi|olarak|cevirin|degistirin|now|gelsin|gonderin|olacak|olur|mu|alacagim|alirim)$/;
const SAID_PICKUP = /(?:^| )(?:gel ?al|gelip alacag\w*|gelip al\w*|kendim al\w*|pick ?up|pick it up|picked up|takeaway|take away|collect|collect it|collection)(?= |$)/;
const SAID_DELIVERY = /(?:^| )(?:paket(?: servis)?|adrese teslim|eve teslim|adrese servis|eve servis|adrese|eve|delivery|delivered|deliver|deliver it|bring it)(?= |$)/;

/** A sentence about nothing but how the order is handed over. */
function onlyFulfilment(text: string): 'pickup' | 'delivery' | null {
  const folded = foldTurkish(text);
  for (const [fulfilment, said] of [['pickup', SAID_PICKUP], ['delivery', SAID_DELIVERY]] as const) {
    if (said.test(folded) && folded.replace(said, '').split(' ').every((word) => word === '' || AROUND.test(word))) return fulfilment;
  }
  return null;
}

/** "2 lahmacun gel al", "delivery, two wraps": the order, handed over that way; null when it is no order. */
export function hearFulfilment(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  if (scene.state.step.at === 'noting') return null;
  const only = onlyFulfilment(text);
  if (only) return fulfilBy(scene, only);
  const said = readFulfilment(text);
  if (!said) return null;
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
