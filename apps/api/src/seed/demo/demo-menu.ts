import type { Locale } from '@sofra/contracts';

type Text = Record<Locale, string>;

export interface DemoModifier {
  name: Text;
  /** Added to the product, minor units; nothing when left out. */
  price?: number;
  isRemoval?: true;
}

/** Optional and single unless it says otherwise. */
export interface DemoGroup {
  name: Text;
  min?: number;
  max?: number;
  free?: number;
  modifiers: DemoModifier[];
}

export type Station = 'doner' | 'grill' | 'oven' | 'fryer' | 'cold' | 'bar';

export interface DemoProduct {
  /** Short name for tills and catalogues, unique. */
  key: string;
  name: Text;
  description: Text;
  /** Minor units, tax included. */
  price: number;
  groups?: string[];
  /** Ran out today; it comes back tomorrow. */
  isSoldOut?: true;
}

export interface DemoCategory {
  name: Text;
  station: Station;
  products: DemoProduct[];
}

/** Minor units of an amount in lira. */
export function lira(amount: number): number {
  return amount * 100;
}
