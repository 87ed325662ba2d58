import { wordTable } from '../core/i18n/word-table';

/** Notices of what was refused, with names of what was not done. */
export const NOTICE_WORDS = wordTable({
  tr: {
    'command.order.recall': 'Geri alma',
    'command.order.acknowledge-cancel': 'İptali görme',
    'command.order.answer-cancel-request': 'İptal isteğine yanıt',
    'command.order.acknowledge-change': 'Değişikliği görme',
    'command.order.promise': 'Söz verilen saat',
    'command.order.rush': 'Öne alma',
    'command.item.bump': 'Ürün işaretleme',
    'command.station.bump': 'İstasyonun işi',
    'command.station.close': 'İstasyon kapatma',
    'command.branch.busy': 'Yoğun mod',
    'command.branch.pause': 'Duraklatma',
    'command.product.sold-out': 'Tükendi',
    order: 'Sipariş {{number}}: {{text}}',
    notDone: 'Yapılmayan: {{what}}.',
  },
  en: {
    'command.order.recall': 'Move back',
    'command.order.acknowledge-cancel': 'Cancellation seen',
    'command.order.answer-cancel-request': 'Answer to the cancel request',
    'command.order.acknowledge-change': 'Change seen',
    'command.order.promise': 'Promised time',
    'command.order.rush': 'Rush',
    'command.item.bump': 'Item checked off',
    'command.station.bump': 'Station done',
    'command.station.close': 'Closing a station',
    'command.branch.busy': 'Busy mode',
    'command.branch.pause': 'Pause',
    'command.product.sold-out': 'Sold out',
    order: 'Order {{number}}: {{text}}',
    notDone: 'Not done: {{what}}.',
  },
});
