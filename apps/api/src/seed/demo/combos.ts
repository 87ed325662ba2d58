import type { Locale } from '@sofra/contracts';
import { lira } from './demo-menu';

export interface DemoSlot {
  name: Record<Locale, string>;
  /** Keys of products, with what each adds to the combo's price. */
  choices: Record<string, number>;
}

/** Slots of the demo's combos, by the combo's key. */
export const DEMO_COMBOS: Record<string, DemoSlot[]> = {
  'menu-durum': [
    { name: { tr: 'Dürüm', en: 'Wrap' }, choices: { 'tavuk-doner-durum': 0, 'tavuk-doner-durum-120': lira(35), 'et-doner-durum-90': lira(130), 'et-doner-durum-120': lira(200) } },
    { name: { tr: 'Yanına', en: 'On the side' }, choices: { 'patates-kucuk': 0, 'sogan-halkasi': lira(20), 'mevsim-salata': lira(30) } },
    { name: { tr: 'İçecek', en: 'Drink' }, choices: { ayran: 0, kola: lira(15), 'kola-sekersiz': lira(15), 'salgam-acili': lira(10), su: 0 } },
  ],
};
