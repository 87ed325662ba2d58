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

/** Where a dish is made, with its name on the boards. */
export const DEMO_STATIONS = {
  doner: { tr: 'Döner', en: 'Döner' },
  grill: { tr: 'Izgara ve fırın', en: 'Grill & oven' },
  cold: { tr: 'Soğuk ve içecek', en: 'Cold & drinks' },
} satisfies Record<string, Text>;

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
  station: keyof typeof DEMO_STATIONS;
  products: DemoProduct[];
}

/** Minor units of an amount in lira. */
export function lira(amount: number): number {
  return amount * 100;
}
