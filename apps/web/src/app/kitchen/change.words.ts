import { wordTable } from '../core/i18n/word-table';

/** What the customer changed on a ticket. */
export const CHANGE_WORDS = wordTable({
  tr: {
    title: 'Sipariş değişti',
    seen: 'Gördüm',
    none: 'yok',
    added: 'Yeni: {{quantity}} × {{name}}',
    removed: 'Çıkarıldı: {{quantity}} × {{name}}',
    quantity: '{{name}}: {{after}} oldu (önceki:\u00a0{{before}})',
    itemNote: '{{name}}, not: {{after}} (önceki: {{before}})',
    note: 'Not: {{after}} (önceki: {{before}})',
    address: 'Yeni adres: {{after}}',
  },
  en: {
    title: 'The order has changed',
    seen: 'Seen',
    none: 'nothing',
    added: 'New: {{quantity}} × {{name}}',
    removed: 'No more: {{quantity}} × {{name}}',
    quantity: '{{name}}: {{after}} instead of\u00a0{{before}}',
    itemNote: '{{name}}, note: {{after}} (was {{before}})',
    note: 'Note: {{after}} (was {{before}})',
    address: 'New address: {{after}}',
  },
});
