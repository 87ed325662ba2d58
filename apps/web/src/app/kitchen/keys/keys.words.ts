import { wordTable } from '../../core/i18n/word-table';

/** Keyboard and bump bar. */
export const KEYS_WORDS = wordTable({
  tr: {
    title: 'Klavye ve tuş takımı',
    digits: 'o sıradaki fişi ilerlet',
    next: 'sonraki',
    previous: 'önceki',
    step: 'ilerlet',
    undo: 'geri al',
    allDay: 'toplamlar',
    desk: 'yoğunluk, ara',
    press: 'Bir tuşa basın',
  },
  en: {
    title: 'Keyboard and bump bar',
    digits: 'step that ticket',
    next: 'next',
    previous: 'previous',
    step: 'next step',
    undo: 'undo',
    allDay: 'all day',
    desk: 'busy, pause',
    press: 'Press a key',
  },
});
