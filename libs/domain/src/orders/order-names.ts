import type { Channel, Fulfilment, Locale, OrderStatus, PaymentMethod, PaymentStatus } from '@sofra/contracts';

interface OrderNames {
  status: Record<OrderStatus, string>;
  fulfilment: Record<Fulfilment, string>;
  channel: Record<Channel, string>;
  payment: Record<PaymentMethod, string>;
  paymentStatus: Record<PaymentStatus, string>;
}

/** What staff call the states and ways of an order, on screens and in files alike; the chat speaks to guests in its own words. */
export const ORDER_NAMES: Readonly<Record<Locale, OrderNames>> = {
  tr: {
    status: {
      scheduled: 'Planlandı', placed: 'Yeni', preparing: 'Hazırlanıyor', ready: 'Hazır', 'out-for-delivery': 'Yolda',
      delivered: 'Teslim edildi', undelivered: 'Teslim edilemedi', collected: 'Teslim alındı', rejected: 'Reddedildi', cancelled: 'İptal edildi',
    },
    fulfilment: { delivery: 'Paket', pickup: 'Gel al', table: 'Masa' },
    channel: { whatsapp: 'WhatsApp', phone: 'Telefon', counter: 'Kasa' },
    payment: { cash: 'Nakit', card: 'Kart', 'meal-card': 'Yemek kartı' },
    paymentStatus: { due: 'ödenecek', paid: 'ödendi', refunded: 'iade edildi', void: 'tahsil edilmedi' },
  },
  en: {
    status: {
      scheduled: 'Scheduled', placed: 'New', preparing: 'Preparing', ready: 'Ready', 'out-for-delivery': 'On the way',
      delivered: 'Delivered', undelivered: 'Not delivered', collected: 'Collected', rejected: 'Rejected', cancelled: 'Cancelled',
    },
    fulfilment: { delivery: 'Delivery', pickup: 'Pickup', table: 'Table' },
    channel: { whatsapp: 'WhatsApp', phone: 'Phone', counter: 'Counter' },
    payment: { cash: 'Cash', card: 'Card', 'meal-card': 'Meal card' },
    paymentStatus: { due: 'due', paid: 'paid', refunded: 'refunded', void: 'not collected' },
  },
};
