import type { Fulfilment } from './vocabulary';

/** Hundredths of a percent by how the food reaches the guest: 1000 is 10 %. */
export type TaxRates = Record<Fulfilment, number>;

/** Body of `POST /api/settings/taxes` and, with only what changes, of `PATCH /api/settings/taxes/:key`. */
export interface TaxClassEdit {
  name: string;
  rates: TaxRates;
}

/** A tax class as an owner sees it. */
export interface TaxClassDto {
  /** What products and menu files carry; never changes. */
  key: string;
  name: string;
  /** Null where nobody has set one: nothing is counted as tax there. */
  rates: Record<Fulfilment, number | null>;
  /** On the menu. */
  products: number;
  isArchived: boolean;
}

/** Body of `POST /api/settings/taxes/:key/archive`. */
export interface TaxArchiveRequest {
  /** Where its products go; without it a class that products on the menu use is not archived. */
  moveTo?: string | null;
}

/** Answer of every route of `/api/settings/taxes`. */
export interface TaxesDto {
  /** Whether prices hold the tax already. */
  pricesIncludeTax: boolean;
  classes: TaxClassDto[];
  /** Key of the class of delivery fees; null where they are taxed like the dishes of the order, divided by what these came to. */
  deliveryClass: string | null;
}

/** Body of `PUT /api/settings/taxes/delivery`. */
export interface DeliveryTaxEdit {
  /** Null: like the dishes. */
  taxClass: string | null;
}
