import type { Locale } from '@sofra/contracts';

/** Names of the columns as a program reads them. */
export const EXPORT_COLUMNS = [
  'day', 'number', 'placedAt', 'status', 'channel', 'fulfilment', 'customer', 'phone', 'items', 'subtotal', 'discount', 'coupon', 'charges', 'total', 'refunded', 'currency', 'payment', 'paymentStatus', 'tax', 'taxByRate',
  'options', 'address', 'notes', 'dueAt',
] as const;

/** The same for whoever keeps the books. */
export const COLUMN_NAMES: Readonly<Record<Locale, Record<(typeof EXPORT_COLUMNS)[number], string>>> = {
  tr: {
    day: 'Gün', number: 'Sipariş no', placedAt: 'Verildi', status: 'Durum', channel: 'Kanal', fulfilment: 'Teslim şekli', customer: 'Müşteri', phone: 'Telefon', items: 'Ürünler', subtotal: 'Ara toplam', discount: 'İndirim', coupon: 'Kupon', charges: 'Ek ücretler',
    total: 'Toplam', refunded: 'İade', currency: 'Para birimi', payment: 'Ödeme', paymentStatus: 'Ödeme durumu', tax: 'Vergi', taxByRate: 'Oranlara göre vergi', options: 'Seçenekler', address: 'Adres', notes: 'Notlar', dueAt: 'İstenen saat',
  },
  en: {
    day: 'Day', number: 'Order', placedAt: 'Placed', status: 'Status', channel: 'Channel', fulfilment: 'Handed over', customer: 'Customer', phone: 'Phone', items: 'Items', subtotal: 'Subtotal', discount: 'Discount', coupon: 'Coupon', charges: 'Charges',
    total: 'Total', refunded: 'Refunded', currency: 'Currency', payment: 'Payment', paymentStatus: 'Payment status', tax: 'Tax', taxByRate: 'Tax by rate', options: 'Options', address: 'Address', notes: 'Notes', dueAt: 'Wanted for',
  },
};
