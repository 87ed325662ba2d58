import { wordTable } from '../core/i18n/word-table';

/** Volume and the test of the sounds. */
export const SOUND_WORDS = wordTable({
  tr: {
    volume: 'Ses düzeyi: %{{percent}}',
    test: 'Sesleri dene',
    new: 'Yeni sipariş',
    changed: 'Değişiklik',
    cancelled: 'İptal',
    late: 'Gecikme',
    muted: 'Ses düzeyi sıfır. Yeni sipariş duyulmaz.',
  },
  en: {
    volume: 'Volume: {{percent}}%',
    test: 'Try the sounds',
    new: 'New order',
    changed: 'Change',
    cancelled: 'Cancelled',
    late: 'Late',
    muted: 'The volume is zero. New orders will not be heard.',
  },
});
