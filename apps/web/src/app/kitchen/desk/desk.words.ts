import { wordTable } from '../../core/i18n/word-table';

/** Busy and pause of the branch. */
export const DESK_WORDS = wordTable({
  tr: {
    busy: 'Yoğunuz',
    busyHint: 'Söz verilen saatleri bir saat boyunca ileri alır, sonra kendiliğinden biter.',
    busyUntil: 'Yoğun: +{{minutes}} dk, {{time}} saatine kadar',
    calm: 'Yoğunluk bitti',
    pause: 'Siparişe ara ver',
    pauseHint: 'Müşteriye yeniden ne zaman sipariş alınacağı söylenir. Kendiliğinden biter.',
    pausedUntil: '{{time}} saatine kadar sipariş alınmıyor',
    resume: 'Sipariş al',
  },
  en: {
    busy: 'Busy',
    busyHint: 'Moves every promised time for one hour, then ends by itself.',
    busyUntil: 'Busy: +{{minutes}} min until {{time}}',
    calm: 'Busy no more',
    pause: 'Pause orders',
    pauseHint: 'The chat says when orders are taken again. Ends by itself.',
    pausedUntil: 'No orders until {{time}}',
    resume: 'Take orders again',
  },
});
