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
    'day.1': 'Pazartesi', 'day.2': 'Salı', 'day.3': 'Çarşamba', 'day.4': 'Perşembe', 'day.5': 'Cuma', 'day.6': 'Cumartesi', 'day.7': 'Pazar',
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
    'day.1': 'Monday', 'day.2': 'Tuesday', 'day.3': 'Wednesday', 'day.4': 'Thursday', 'day.5': 'Friday', 'day.6': 'Saturday', 'day.7': 'Sunday',
  },
});
