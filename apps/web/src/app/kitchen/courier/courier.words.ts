import { wordTable } from '../../core/i18n/word-table';

/** The list of the courier. */
export const COURIER_WORDS = wordTable({
  tr: {
    take: 'Alınacak: {{amount}} ({{method}})',
    paid: 'Ödendi, para alınmayacak',
    map: 'Harita',
    call: 'Ara',
    pick: 'Ben alıyorum',
    empty: 'Teslim edilecek bir şey yok. Hazır olanlar burada görünür.',
  },
  en: {
    take: 'Take {{amount}} ({{method}})',
    paid: 'Paid, nothing to take',
    map: 'Map',
    call: 'Call',
    pick: 'I take it',
    empty: 'Nothing to deliver. What is ready appears here.',
  },
});
