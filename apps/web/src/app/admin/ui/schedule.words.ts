import { wordTable } from '../../core/i18n/word-table';

/** What weekly hours are asked and told with. */
export const SCHEDULE_WORDS = wordTable({
  tr: {
    servingHours: 'Servis saatleri',
    servingHoursHint: 'Boşsa her zaman. Bitiş başlangıçtan önceyse gece yarısını geçer.',
    addHours: 'Saat ekle',
    everyDay: 'Her gün ekle',
    from: 'Başlangıç',
    until: 'Bitiş',
    weekday: 'Gün',
    remove: '{{name}} çıkar',
    removed: '{{name}} saatleri çıkarıldı.',
  },
  en: {
    servingHours: 'Serving hours',
    servingHoursHint: 'Empty means always. An end before the beginning runs past midnight.',
    addHours: 'Add hours',
    everyDay: 'Add every day',
    from: 'From',
    until: 'Until',
    weekday: 'Day',
    remove: 'Remove {{name}}',
    removed: 'The hours of {{name}} are removed.',
  },
});
