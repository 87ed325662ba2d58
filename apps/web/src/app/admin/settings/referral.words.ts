import { wordTable } from '../../core/i18n/word-table';

export const REFERRAL_WORDS = wordTable({
  tr: {
    heading: 'Arkadaş daveti', about: 'Müşteriler sohbette “davet” yazıp kodlarını ve bağlantılarını alır. Davet edilen arkadaşın ilk siparişi teslim edilince davet edene bir kupon gider. Bütün şubelerde geçerlidir.',
    switch: 'Müşteriler arkadaşlarını davet edebilsin', whileOff: 'Kapalıyken sohbette davet sunulmaz, kodlar sayılmaz. Daha önce davet edilmiş arkadaşların ödülü yine verilir.',
    kind: 'Ödül', 'kind.fixed': 'Tutar indirimi', 'kind.percent': 'Yüzde indirimi', 'kind.free-delivery': 'Ücretsiz teslimat', amount: 'İndirim tutarı', percent: 'Yüzde', cap: 'En çok', 'hint.cap': 'Boşsa üst sınır yoktur.',
    minimumBasket: 'En az sepet', 'hint.minimumBasket': 'Kuponun geçerli olduğu en küçük sepet.', validDays: 'Kaç gün geçerli', 'hint.validDays': 'Kazanıldığı günden başlayarak, en çok 730.',
    customersRead: 'Müşterinin okuduğu', invitation: '“Davet” yazınca; kod ve bağlantı örnektir.', reward: 'Arkadaşının ilk siparişi teslim edilince', noPreview: 'Alanlar düzelince burada görünür.',
  },
  en: {
    heading: 'Inviting friends', about: 'Customers type “invite” in the chat and get a code and a link. When the first order of an invited friend has been delivered, whoever invited them gets a coupon. It counts in all branches.',
    switch: 'Customers may invite friends', whileOff: 'While this is off the chat offers no invitations and codes do not count. Friends invited before still earn the reward.',
    kind: 'Reward', 'kind.fixed': 'An amount off', 'kind.percent': 'Percent off', 'kind.free-delivery': 'Free delivery', amount: 'Amount off', percent: 'Percent', cap: 'At most', 'hint.cap': 'Left empty there is no limit.',
    minimumBasket: 'Smallest basket', 'hint.minimumBasket': 'For which the coupon counts.', validDays: 'Days it counts', 'hint.validDays': 'From the day it is earned, 730 at most.',
    customersRead: 'What customers read', invitation: 'After typing “invite”; code and link are examples.', reward: 'When the friend’s first order has been delivered', noPreview: 'Shown here once the fields are right.',
  },
});
