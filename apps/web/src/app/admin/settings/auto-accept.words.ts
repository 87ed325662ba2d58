import { wordTable } from '../../core/i18n/word-table';

export const AUTO_ACCEPT_WORDS = wordTable({
  tr: {
    heading: 'Kendiliğinden kabul', switch: 'Siparişler kendiliğinden kabul edilsin',
    about: 'Gelen sipariş, mutfağın öğrenilmiş hazırlık süresiyle hemen kabul edilir; müşteriye aşçı kabul etmiş gibi yazılır. Ekran bir kez çalar ve siparişi Hazırlanıyor sütununda yeni diye gösterir. Telefonla alınanlar ve zamanı gelen ileri saatli siparişler de böyledir.',
    limits: 'Mutfak ara verdiyse ya da bir aşçı siparişi Yeni’ye geri aldıysa sipariş kabul edilmeyi bekler. Hiçbir ekranın göstermediği sipariş için uyarı basamakları işler.',
    cancelling: 'Kabul edilen siparişi müşteri yalnızca iptal süresi içinde kendisi iptal edebilir; sonra mutfağa sorulur.',
    ownersOnly: 'Bu ayarı yalnızca işletme sahibi değiştirebilir.', didTurnOn: 'Açıldı. Bundan sonra gelenler kendiliğinden kabul edilir.', didTurnOff: 'Kapatıldı. Siparişleri mutfak kabul eder.',
    off: 'Kapalı: her siparişi mutfak kabul eder.', on: 'Açık: {{when}} tarihinden beri. Daha önce gelip bekleyenleri mutfak kabul eder.',
  },
  en: {
    heading: 'Accepting by itself', switch: 'Orders are accepted by themselves',
    about: 'An order is accepted at once with the time that the kitchen has learned it takes; the customer is told as if a cook had accepted. The board rings once and shows it as new among those being prepared. The same goes for orders taken by phone, and for those for later when their time comes.',
    limits: 'While the kitchen has paused, and once a cook has taken an order back to New, it waits to be accepted. What no screen has shown climbs the alarm ladder.',
    cancelling: 'Customers may cancel an accepted order by themselves within the time to cancel only; after that the kitchen is asked.',
    ownersOnly: 'Only owners may change this.', didTurnOn: 'Switched on. What comes from now on is accepted by itself.', didTurnOff: 'Switched off. The kitchen accepts orders.',
    off: 'Off: the kitchen accepts every order.', on: 'On since {{when}}. What came before and still waits is left to the kitchen.',
  },
});
