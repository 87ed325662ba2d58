import { wordTable } from '../../core/i18n/word-table';

/** Orders for a later time. */
export const LATER_WORDS = wordTable({
  tr: {
    title: 'İleri saat siparişleri',
    none: 'Bekleyen ileri saat siparişi yok.',
    hint: 'Saati yaklaşınca kendiliğinden Yeni bölümüne düşer ve ses çalar.',
    begin: '{{number}} numaraya şimdi başla',
    beginNow: 'Şimdi başla',
    open: 'İleri saat siparişleri: {{count}}',
  },
  en: {
    title: 'Orders for later',
    none: 'No order is waiting for its time.',
    hint: 'Each comes to New by itself, with the sound, when it must be started.',
    begin: 'Start order {{number}} now',
    beginNow: 'Start now',
    open: 'Orders for later: {{count}}',
  },
});
