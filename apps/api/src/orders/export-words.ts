import type { Channel, Fulfilment, Locale, OrderStatus, PaymentMethod, PaymentStatus } from '@sofra/contracts';

/** Names of the columns as a program reads them. */
export const EXPORT_COLUMNS = [
  'day', 'number', 'placedAt', 'status', 'channel', 'fulfilment', 'customer', 'phone', 'items', 'subtotal', 'discount', 'coupon', 'charges', 'total', 'refunded', 'currency', 'payment', 'paymentStatus', 'tax', 'taxByRate',
] as const;

interface ExportWords {
  columns: Record<(typeof EXPORT_COLUMNS)[number], string>;
  status: Record<OrderStatus, string>;
  channel: Record<Channel, string>;
  fulfilment: Record<Fulfilment, string>;
  payment: Record<PaymentMethod, string>;
  paymentStatus: Record<PaymentStatus, string>;
}

/** The same for whoever keeps the books. */
export const EXPORT_WORDS: Readonly<Record<Locale, ExportWords>> = {
  tr: {
    columns: {
      day: 'Gün', number: 'Sipariş no', placedAt: 'Verildi', status: 'Durum', channel: 'Kanal', fulfilment: 'Teslim şekli', customer: 'Müşteri', phone: 'Telefon', items: 'Ürünler', subtotal: 'Ara toplam', discount: 'İndirim', coupon: 'Kupon', charges: 'Ek ücretler',
      total: 'Toplam', refunded: 'İade', currency: 'Para birimi', payment: 'Ödeme', paymentStatus: 'Ödeme durumu', tax: 'Vergi', taxByRate: 'Oranlara göre vergi',
    },
    status: {
      scheduled: 'Planlandı', placed: 'Yeni', preparing: 'Hazırlanıyor', ready: 'Hazır', 'out-for-delivery': 'Yolda', delivered: 'Teslim edildi', undelivered: 'Teslim edilemedi', collected: 'Teslim alındı', rejected: 'Reddedildi', cancelled: 'İptal edildi',
    },
    channel: { whatsapp: 'WhatsApp', phone: 'Telefon', counter: 'Kasa' },
    fulfilment: { delivery: 'Paket', pickup: 'Gel al', table: 'Masa' },
    payment: { cash: 'Nakit', card: 'Kart', 'meal-card': 'Yemek kartı' },
    paymentStatus: { due: 'Ödenecek', paid: 'Ödendi', refunded: 'İade edildi', void: 'Tahsil edilmedi' },
  },
  en: {
    columns: {
      day: 'Day', number: 'Order', placedAt: 'Placed', status: 'Status', channel: 'Channel', fulfilment: 'Handed over', customer: 'Customer', phone: 'Phone', items: 'Items', subtotal: 'Subtotal', discount: 'Discount', coupon: 'Coupon', charges: 'Charges',
      total: 'Total', refunded: 'Refunded', currency: 'Currency', payment: 'Payment', paymentStatus: 'Payment status', tax: 'Tax', taxByRate: 'Tax by rate',
    },
    status: {
      scheduled: 'Scheduled', placed: 'New', preparing: 'Preparing', ready: 'Ready', 'out-for-delivery': 'On the way', delivered: 'Delivered', undelivered: 'Not delivered', collected: 'Collected', rejected: 'Rejected', cancelled: 'Cancelled',
    },
    channel: { whatsapp: 'WhatsApp', phone: 'Phone', counter: 'Counter' },
    fulfilment: { delivery: 'Delivery', pickup: 'Pickup', table: 'Table' },
    payment: { cash: 'Cash', card: 'Card', 'meal-card': 'Meal card' },
    paymentStatus: { due: 'Due', paid: 'Paid', refunded: 'Refunded', void: 'Not collected' },
  },
};
