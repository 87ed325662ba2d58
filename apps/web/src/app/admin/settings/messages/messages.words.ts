import { wordTable } from '../../../core/i18n/word-table';

export const MESSAGES_WORDS = wordTable({
  tr: {
    heading: 'Sipariş mesajları', about: 'Sipariş ilerledikçe müşteriye giden mesajlar. Her biri kapatılabilir ve her dilde kendi sözlerinizle yazılabilir; sıradaki mesaj hemen uyar.',
    window: 'Müşteri 24 saattir yazmadıysa WhatsApp yalnızca onaylı şablonlara izin verir: o zaman sizin sözleriniz yerine şablon gider. Her mesajın altında şablonu da görebilirsiniz.',
    language: 'Mesajın dili', tr: 'Türkçe', en: 'English', sent: 'Gönderiliyor', notSent: 'Gönderilmiyor', readyOnly: 'Gel al ve masa siparişlerinde gider; paket servisinde müşteri, sipariş yola çıkınca haber alır.',
    ownWording: 'Sizin sözleriniz', length: 'En uzun haliyle {{used}} / {{max}} karakter', unknownNames: 'Bu mesajda bilinmeyen: {{names}}', placeholders: 'Araya eklenebilenler', 'hint.placeholders': 'Bilinmeyen bir şeyin geçtiği satır gönderilmez. Yıldız arasındaki *sözler* kalın olur.',
    'placeholder.number': 'sipariş no', 'placeholder.total': 'toplam tutar', 'placeholder.branch': 'şubenin adı', 'placeholder.phone': 'telefon', 'placeholder.time': 'söz verilen saat', 'placeholder.reason': 'neden',
    backToOurs: 'Bizim sözlerimize dön', oursIsSent: 'Bizim sözlerimiz gidiyor.', writeOwn: 'Kendi sözlerinizle yazın', preview: 'Önizleme', noPreview: 'Metin düzelince burada görünür.', customerReads: 'Müşterinin okuduğu', withoutTime: 'Söz verilen saat yoksa', withoutReason: 'Neden seçilmediyse', outsideWindow: '24 saatten sonra giden şablon',
  },
  en: {
    heading: 'Order messages', about: 'What customers get as their order moves on. Each one can be switched off and said in your own words in each language; the next message obeys.',
    window: 'Once a customer has not written for 24 hours WhatsApp allows approved templates only: then the template goes out instead of your words. You can see it below each message.',
    language: 'Language of the message', tr: 'Türkçe', en: 'English', sent: 'Sent', notSent: 'Not sent', readyOnly: 'Goes out for pick-up and table orders; with a delivery customers hear when it leaves.',
    ownWording: 'Your own words', length: '{{used}} of {{max}} characters at its longest', unknownNames: 'Not known in this message: {{names}}', placeholders: 'What can be filled in', 'hint.placeholders': 'A line that names something nobody knows is not sent. *Words* between stars are bold.',
    'placeholder.number': 'order number', 'placeholder.total': 'total', 'placeholder.branch': 'name of the branch', 'placeholder.phone': 'phone', 'placeholder.time': 'promised time', 'placeholder.reason': 'reason',
    backToOurs: 'Back to our wording', oursIsSent: 'Our wording goes out.', writeOwn: 'Write your own', preview: 'Preview', noPreview: 'Shown here once the text is right.', customerReads: 'What the customer reads', withoutTime: 'When no time was promised', withoutReason: 'When no reason was chosen', outsideWindow: 'Template after 24 hours',
  },
});
