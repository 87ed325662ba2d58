import type { Minor } from '@sofra/contracts';
import type { Basket } from '../basket/basket';
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

/** What a delivery of this basket costs and asks for; nothing yet while its zone is not known. */
export function deliveryTerms(scene: Whereabouts): { deliveryFee: Minor; minimumBasket: Minor; minutes: number | null } {
  const { zones, deliveryFee, minimumBasket } = scene.world.branch;
  if (zones.length === 0) return { deliveryFee, minimumBasket, minutes: null };
  const verdict = zoneVerdict(scene);
  if (verdict?.kind !== 'inside') return { deliveryFee: 0, minimumBasket: 0, minutes: null };
  const { fee, minutes } = verdict.zone;
  return { deliveryFee: fee, minimumBasket: verdict.zone.minimumBasket, minutes };
}
