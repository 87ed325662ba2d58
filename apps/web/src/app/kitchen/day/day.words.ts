import { wordTable } from '../../core/i18n/word-table';

/** Figures and search of the day. */
export const DAY_WORDS = wordTable({
  tr: {
    orders: 'Sipariş',
    revenue: 'Ciro',
    prep: 'Ortalama hazırlık',
    promise: 'Tutulan söz',
    percent: '%{{value}}',
    search: 'Sipariş bul: numara, ad, telefon, yemek ya da adres',
    found: '{{count}} sipariş bulundu',
    none: 'Bugün buna uyan sipariş yok.',
  },
  en: {
    orders: 'Orders',
    revenue: 'Takings',
    prep: 'Average preparation',
    promise: 'Promises kept',
    percent: '{{value}}%',
    search: 'Find an order: number, name, phone, dish or address',
    found: 'Orders found: {{count}}',
    none: 'No order of today matches.',
  },
});
