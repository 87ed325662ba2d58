import type { Fulfilment, Minor } from '@sofra/contracts';
import type { DeliveryZone } from './zone';

/** What a delivery costs, the smallest basket that is brought, and how long the way to the door is; null when nobody said: as long as the branch's. */
export interface DeliveryTerms {
  deliveryFee: Minor;
  minimumBasket: Minor;
  minutes: number | null;
}

/** The terms of a delivery into a zone: the branch's own where it draws none; nothing yet while the zone is not known. */
export function termsIn(zone: DeliveryZone | null, { zones, deliveryFee, minimumBasket }: Omit<DeliveryTerms, 'minutes'> & { zones: readonly DeliveryZone[] }): DeliveryTerms {
  if (zones.length === 0) return { deliveryFee, minimumBasket, minutes: null };
  return { deliveryFee: zone?.fee ?? 0, minimumBasket: zone?.minimumBasket ?? 0, minutes: zone?.minutes ?? null };
}

/** Whether a basket is worth too little to be brought. */
export function isTooSmall({ fulfilment }: { fulfilment: Fulfilment }, { subtotal }: { subtotal: Minor }, { minimumBasket }: Pick<DeliveryTerms, 'minimumBasket'>): boolean {
  return fulfilment === 'delivery' && subtotal < minimumBasket;
}
