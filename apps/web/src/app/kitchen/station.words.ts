import { wordTable } from '../core/i18n/word-table';

/** Stations, and the place a screen stands at. */
export const STATION_WORDS = wordTable({
  tr: {
    title: 'İstasyonlar',
    place: 'Bu ekranın yeri',
    kitchen: 'Bütün mutfak',
    expo: 'Çıkış (expo)',
    courier: 'Kurye',
    watch: 'Yalnız izleme',
    everybody: 'Herkes',
    also: 'Ayrıca: {{stations}}',
    done: 'Bizde tamam',
    open: 'Açık',
    closedTo: 'Kapalı → {{station}}',
    toAll: 'Kapalı → herkes',
    unfinished: '{{number}} numaralı siparişte bitmemiş ürün: {{count}}',
    wait: 'Bekleyelim',
    insist: 'Yine de çıksın',
  },
  en: {
    title: 'Stations',
    place: 'This screen is for',
    kitchen: 'The whole kitchen',
    expo: 'The pass (expo)',
    courier: 'Courier',
    watch: 'Only looking on',
    everybody: 'Everybody',
    also: 'Also at: {{stations}}',
    done: 'All made',
    open: 'Open',
    closedTo: 'Closed → {{station}}',
    toAll: 'Closed → everybody',
    unfinished: 'Order {{number}}, open items: {{count}}',
    wait: 'Wait for them',
    insist: 'Finish all the same',
  },
});
