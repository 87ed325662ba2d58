import { wordTable } from '../core/i18n/word-table';

/** Taking a dish off the menu and putting it back. */
export const SOLD_OUT_WORDS = wordTable({
  tr: {
    mark: 'Tükendi: {{name}}',
    ask: '{{name}} tükendi. Ne kadar süre?',
    twoHours: 'İki saat',
    tomorrow: 'Yarına kadar',
    forGood: 'Ben geri koyana kadar',
    done: '{{name}} menüden kalktı.',
    back: 'Yeniden satışta: {{name}}',
  },
  en: {
    mark: 'Sold out: {{name}}',
    ask: '{{name}} is sold out. For how long?',
    twoHours: 'For two hours',
    tomorrow: 'Until tomorrow',
    forGood: 'Until I put it back',
    done: '{{name}} is off the menu.',
    back: 'Back on sale: {{name}}',
  },
});
