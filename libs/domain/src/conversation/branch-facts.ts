import { sendTo } from '../basket/change-basket';
import { clockText, toLocalMinute } from '../catalog/wall-clock';
import { districtsOf } from '../zones/find-zone';
import { namedDistrict } from '../zones/read-district';
import type { BranchTopic } from './branch-questions';
import { deliveryTerms, leadMinutes, zoneVerdict } from './delivery-terms';
import { namesWithin } from './names-within';
import { openingText } from './opening-text';
import { canSchedule } from './schedule-talk';
import { money, quoted, withBasket, type Scene } from './scene';

/** Open longer than this from now on is open round the clock, as far as anybody asks. */
const ROUND_THE_CLOCK = 20 * 60;
/** Characters that districts of an answer may take. */
const MAX_DISTRICTS = 300;

/** What the branch's own facts say to a question, in a sentence or two. */
export function factText(scene: Scene, topic: BranchTopic, asked: string): string {
  switch (topic) {
    case 'hours':
      return hoursText(scene);
    case 'duration':
      return durationText(scene);
    case 'pay':
      return payText(scene);
    case 'area':
      return areaText(scene, asked);
    case 'minimum':
      return minimumText(scene);
    case 'fee':
      return feeText(scene);
  }
}

function hoursText(scene: Scene): string {
  const { copy, world } = scene;
  const { branch, now } = world;
  if (!branch.isOpen) return [openingText(scene), canSchedule(scene) ? copy.orderAhead : ''].filter(Boolean).join(' ');
  const minute = toLocalMinute(now, branch.timeZone);
  const until = branch.openSpans.find((span) => span.from <= minute && minute < span.until)?.until ?? null;
  return copy.facts.open(until !== null && until - minute < ROUND_THE_CLOCK ? clockText(until) : null);
}

/** From the order to the hands, with the kitchen as busy as it is; every zone while nobody knows which. */
function durationText(scene: Scene): string {
  const { copy, world, basket } = scene;
  const { zones, busyMinutes, preparationMinutes, deliveryMinutes } = world.branch;
  const isOpenWay = basket.fulfilment === 'delivery' && zones.length > 0 && zoneVerdict(scene)?.kind !== 'inside';
  const all = isOpenWay ? zones.map(({ minutes }) => preparationMinutes + (minutes ?? deliveryMinutes)) : [leadMinutes(scene)];
  const [least, most] = [Math.min(...all) + busyMinutes, Math.max(...all) + busyMinutes];
  const takes = copy.facts.takes[basket.fulfilment](least === most ? String(least) : `${least}–${most}`);
  return world.branch.isOpen ? takes : `${openingText(scene)} ${takes}`;
}

function payText({ copy, world, basket }: Scene): string {
  return copy.facts.pay[basket.fulfilment](world.branch.paymentMethods.map((method) => copy.payWay[method]));
}

/** Yes and on what terms for a district that is named; else where we deliver, or what we must know to say. */
function areaText(scene: Scene, asked: string): string {
  const { copy, world } = scene;
  const { zones, fulfilments } = world.branch;
  if (!fulfilments.includes('delivery')) return copy.notDelivered;
  if (zones.length === 0) return copy.facts.areaOpen;
  const named = namedDistrict(asked, zones);
  if (named) return [copy.facts.areaYes(quoted(named)), feeText(deliveringTo(scene, named)), minimumText(deliveringTo(scene, named))].join(' ');
  const districts = districtsOf(zones);
  const isDrawn = zones.some(({ area }) => area.kind !== 'districts');
  return [districts.length > 0 ? copy.facts.area(namesWithin(districts, MAX_DISTRICTS)) : '', isDrawn ? copy.facts.areaPin : ''].filter(Boolean).join(' ');
}

/** The same talk, with an order for a district. */
function deliveringTo(scene: Scene, text: string): Scene {
  const address = { id: scene.world.fresh.addressId, text, latitude: null, longitude: null };
  return withBasket({ ...scene, addresses: [address] }, sendTo(scene.basket, { fulfilment: 'delivery', addressId: address.id, tableLabel: null }));
}

function minimumText(scene: Scene): string {
  if (!scene.world.branch.fulfilments.includes('delivery')) return scene.copy.facts.noMinimum;
  const [least, most] = termRange(scene, 'minimumBasket');
  if (most === 0) return scene.copy.facts.noMinimum;
  return scene.copy.facts.minimum(money(scene, least), least === most ? null : money(scene, most));
}

function feeText(scene: Scene): string {
  if (!scene.world.branch.fulfilments.includes('delivery')) return scene.copy.notDelivered;
  const [least, most] = termRange(scene, 'deliveryFee');
  if (most === 0) return scene.copy.facts.noFee;
  return scene.copy.facts.fee(money(scene, least), least === most ? null : money(scene, most));
}

/** What it is at least and at most: one where the zone is known, of all zones else. */
function termRange(scene: Scene, term: 'deliveryFee' | 'minimumBasket'): [number, number] {
  const { zones } = scene.world.branch;
  const isKnown = zones.length === 0 || zoneVerdict(scene)?.kind === 'inside';
  const all = isKnown ? [deliveryTerms(scene)[term]] : zones.map((zone) => (term === 'deliveryFee' ? zone.fee : zone.minimumBasket));
  return [Math.min(...all), Math.max(...all)];
}
