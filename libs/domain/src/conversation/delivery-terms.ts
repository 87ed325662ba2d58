import type { Basket } from '../basket/basket';
import { type DeliveryTerms, termsIn } from '../zones/delivery-terms';
import { findZone } from '../zones/find-zone';
import type { ZoneVerdict } from '../zones/zone';
import type { SavedAddress, World } from './world';

/** A basket, the addresses it may go to, and who delivers it. */
interface Whereabouts {
  basket: Basket;
  addresses: readonly SavedAddress[];
  world: Pick<World, 'branch'>;
}

/** Whether the branch delivers to the basket's address; null while there is no address, or nothing to deliver. */
export function zoneVerdict({ basket, addresses, world }: Whereabouts): ZoneVerdict | null {
  const address = basket.fulfilment === 'delivery' ? addresses.find(({ id }) => id === basket.addressId) : undefined;
  return address ? findZone(address, world.branch.zones) : null;
}

/** How long before it is wanted the kitchen must begin, minutes: cooking as usual, and the way in the address's zone, else the branch's. */
export function leadMinutes(scene: Whereabouts): number {
  const { preparationMinutes, deliveryMinutes } = scene.world.branch;
  const way = scene.basket.fulfilment === 'delivery' ? (deliveryTerms(scene).minutes ?? deliveryMinutes) : 0;
  return preparationMinutes + way;
}

/** What a delivery of this basket costs and asks for; nothing yet while its zone is not known. */
export function deliveryTerms(scene: Whereabouts): DeliveryTerms {
  const verdict = zoneVerdict(scene);
  return termsIn(verdict?.kind === 'inside' ? verdict.zone : null, scene.world.branch);
}
