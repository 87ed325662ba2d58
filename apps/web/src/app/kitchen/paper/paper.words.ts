import { wordTable } from '../../core/i18n/word-table';

/** Printed tickets and labels. */
export const PAPER_WORDS = wordTable({
  tr: {
    ticket: 'Fiş yazdır',
    label: 'Etiket yazdır',
    duplicate: 'KOPYA, {{copy}}. baskı',
    uncounted: 'BAĞLANTISIZ BASILDI: KOPYA OLABİLİR',
    revision: 'DEĞİŞTİ, {{revision}}. sürüm',
  },
  en: {
    ticket: 'Print the ticket',
    label: 'Print a label',
    duplicate: 'DUPLICATE, copy {{copy}}',
    uncounted: 'PRINTED OFFLINE: MAY BE A DUPLICATE',
    revision: 'CHANGED, version {{revision}}',
  },
});
