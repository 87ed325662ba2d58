import { wordTable } from '../../core/i18n/word-table';

/** The time a guest is promised: on the ticket and in its sheet. */
export const PROMISE_WORDS = wordTable({
  tr: {
    sooner: '{{count}} dk erken',
    later: '{{count}} dk geç',
    title: 'Söz verilen saat',
    none: 'Henüz söz verilmedi',
    save: 'Kaydet: {{time}}',
    told: 'Müşteriye söylenenden 5 dakikadan fazla gecikirse WhatsApp’tan haber verilir.',
  },
  en: {
    sooner: '{{count}} min sooner',
    later: '{{count}} min later',
    title: 'Promised time',
    none: 'Nothing promised yet',
    save: 'Save {{time}}',
    told: 'The customer hears of it on WhatsApp when it is over 5 minutes later than they were told.',
  },
});
