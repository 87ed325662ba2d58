import { wordTable } from '../../core/i18n/word-table';

export const FORM_WORDS = wordTable({
  tr: {
    heading: 'Tek ekranda seçim', switch: 'Seçenekli ürünler tek ekranda hazırlansın',
    about: 'İki ya da daha çok seçim grubu olan bir ürün, WhatsApp içinde açılan tek ekranda hazırlanır: bütün seçenekler, adet ve not bir arada. Uymayan her yerde müşteri yine listelerle seçer.',
    ownersOnly: 'Bu ayarı yalnızca işletme sahibi değiştirebilir.', didTurnOn: 'Açıldı. Ekran birkaç saniye içinde yayına girer.', didTurnOff: 'Kapatıldı. Sohbet hemen listelere döner.',
    'state.off': 'Kapalı: müşteriler listelerle seçiyor.', 'state.waiting': 'Ekran WhatsApp’ta yayınlanıyor; o zamana kadar müşteriler listelerle seçiyor.',
    'state.no-account': 'WhatsApp hesabınız henüz bilinmiyor. Numaranıza ilk mesaj gelince ekran kendiliğinden yayınlanır; o zamana kadar müşteriler listelerle seçiyor.',
    'state.refused': 'WhatsApp ekranı kabul etmedi; bir dakika sonra yeniden denenir. Yeni ürünler için müşteriler listelerle seçiyor.',
    'state.published': 'Yayında.', 'state.paused': 'WhatsApp şu anda ekran göndermiyor; müşteriler listelerle seçiyor. Bir saat içinde yeniden denenir.', 'state.not-needed': 'İki seçim grubu olan ürün yok; ekrana gerek yok.',
    platformSays: 'WhatsApp’ın yanıtı: {{words}}', dishes: 'Seçenekli {{all}} üründen {{shown}} tanesi tek ekranda hazırlanıyor; ötekilerde listeler kalır.', flowId: 'WhatsApp’taki numarası: {{id}}',
  },
  en: {
    heading: 'Options on one screen', switch: 'Put dishes with options together on one screen',
    about: 'A dish with two or more groups of options is put together on one screen that opens inside WhatsApp: all options, how many and a note. Wherever it does not fit, customers go on picking from lists.',
    ownersOnly: 'Only owners may change this.', didTurnOn: 'Switched on. The screen is published within seconds.', didTurnOff: 'Switched off. The chat goes back to lists at once.',
    'state.off': 'Off: customers pick from lists.', 'state.waiting': 'The screen is being published at WhatsApp; until then customers pick from lists.',
    'state.no-account': 'Your WhatsApp account is not known yet. The screen is published by itself once the first message has come in; until then customers pick from lists.',
    'state.refused': 'WhatsApp did not take the screen; it is tried again in a minute. For new dishes customers pick from lists.',
    'state.published': 'Published.', 'state.paused': 'WhatsApp sends no screens at the moment; customers pick from lists. It is tried again within the hour.', 'state.not-needed': 'No dish has two groups of options, so no screen is needed.',
    platformSays: 'WhatsApp says: {{words}}', dishes: '{{shown}} of {{all}} dishes with options are put together on one screen; the others keep their lists.', flowId: 'Its number at WhatsApp: {{id}}',
  },
});
