import { wordTable } from '../../core/i18n/word-table';

export const WHATSAPP_WORDS = wordTable({
  tr: {
    title: 'WhatsApp', lookAgain: 'Yeniden bak', allWell: 'Bağlantıda sorun yok.', troubles: 'Sorunlar', repair: 'Düzeltilebilenleri düzelt', repaired: 'Düzeltilebilenler düzeltildi.',
    number: 'Numara', display: 'Telefon numarası', verifiedName: 'Onaylı ad', quality: 'Kalite', limit: 'Mesaj sınırı', notTold: 'Bilinmiyor', none: 'Yok', never: 'Henüz yok',
    'quality.green': 'İyi', 'quality.yellow': 'Orta', 'quality.red': 'Düşük', 'quality.unknown': 'Bilinmiyor', unlimited: 'Sınırsız', limitOf: 'Günde ilk yazılan {{count}} kişi',
    isOwn: 'Erişim anahtarı ve uygulama gizli anahtarı burada girildi; şifreli saklanır, bir daha gösterilmez.', isEnvironment: 'Erişim anahtarı ve uygulama gizli anahtarı sunucunun ayarlarından geliyor.',
    change: 'Numarayı ya da anahtarları değiştir', disconnect: 'Bağlantıyı kes', disconnectTitle: 'Bağlantı kesilsin mi?', disconnectText: 'Bu numaraya yazanlar yanıt almaz, sipariş gelmez. Yeniden bağlamak için anahtarlar yeniden gerekir.', disconnected: 'Bağlantı kesildi.', connectedNow: 'Numara bağlandı. Kendi telefonunuzdan yazarak deneyin.',
    connect: 'Numara bağla', 'hint.connect': 'Bilgiler kaydedilmeden önce WhatsApp’a sorulur. Hepsi Meta’nın geliştirici sayfasında durur.', checkAndConnect: 'Kontrol et ve bağla', checking: 'WhatsApp’a soruluyor …', keep: 'Boş bırakılırsa aynısı kalır',
    phoneNumberId: 'Telefon numarası kimliği', 'hint.phoneNumberId': 'Telefon numarası değil: “API Setup” sayfasındaki uzun sayı.', accountId: 'WhatsApp Business hesap kimliği', 'hint.accountId': 'Aynı sayfada, numara kimliğinin yanında.',
    accessToken: 'Erişim anahtarı', 'hint.accessToken': 'Süresi dolmayan, bir sistem kullanıcısının anahtarı.', appSecret: 'Uygulama gizli anahtarı', 'hint.appSecret': '“App settings, Basic” sayfasındaki “App secret”.',
    webhook: 'Gelen bildirimler', lastEvent: 'Son bildirim', wrongSignatures: 'İmzası tutmayanlar (7 gün)', wrongSignaturesOf: '{{count}}, sonuncusu {{when}}', callback: 'Geri çağırma adresi', fields: 'Abone olunan alanlar',
    templates: 'Mesaj şablonları', 'hint.templates': 'Müşteri 24 saattir yazmadıysa yalnızca onaylı şablon gidebilir. Metinleri sabittir.', noTemplates: 'Hesap öğrenilince şablonlar burada durur.',
    'template.missing': 'Gönderilmedi', 'template.pending': 'İnceleniyor', 'template.approved': 'Onaylı', 'template.rejected': 'Reddedildi', 'template.paused': 'Durduruldu', 'template.disabled': 'Kapatıldı',
    test: 'Deneme mesajı', 'hint.test': 'Önce o telefondan bu numaraya bir şey yazın: WhatsApp yalnızca son 24 saatte yazmış olana serbest mesaj iletir.', testPhone: 'Kendi telefonunuz', sendTest: 'Gönder', 'test.sent': 'Gönderildi. Telefonunuza bakın.',
    'test.window-closed': 'Bu telefon son 24 saatte yazmadı.', 'testDo.window-closed': 'O telefondan numaraya “merhaba” yazın, sonra yeniden gönderin.', 'test.undeliverable': 'Bu telefona iletilemedi.', 'testDo.undeliverable': 'Numarayı ülke koduyla yazdığınızdan ve telefonda WhatsApp olduğundan emin olun.',
  },
  en: {
    title: 'WhatsApp', lookAgain: 'Look again', allWell: 'Nothing is wrong with the connection.', troubles: 'Troubles', repair: 'Mend what can be mended', repaired: 'What could be mended is mended.',
    number: 'Number', display: 'Phone number', verifiedName: 'Verified name', quality: 'Quality', limit: 'Messaging limit', notTold: 'Not known', none: 'None', never: 'None yet',
    'quality.green': 'Good', 'quality.yellow': 'Medium', 'quality.red': 'Low', 'quality.unknown': 'Not known', unlimited: 'Unlimited', limitOf: '{{count}} people a day written to first',
    isOwn: 'Access token and app secret were entered here; they are kept encrypted and never shown again.', isEnvironment: 'Access token and app secret come from the server’s settings.',
    change: 'Change number or keys', disconnect: 'Disconnect', disconnectTitle: 'Disconnect the number?', disconnectText: 'Whoever writes to it gets no answer and no orders come. To connect it again the keys are needed again.', disconnected: 'Disconnected.', connectedNow: 'The number is connected. Try it: write to it from your phone.',
    connect: 'Connect a number', 'hint.connect': 'WhatsApp is asked before anything is kept. All of it stands on Meta’s developer pages.', checkAndConnect: 'Check and connect', checking: 'Asking WhatsApp …', keep: 'Left empty it stays',
    phoneNumberId: 'Phone number ID', 'hint.phoneNumberId': 'Not the phone number: the long number on the page “API Setup”.', accountId: 'WhatsApp Business account ID', 'hint.accountId': 'On the same page, beside the number’s ID.',
    accessToken: 'Access token', 'hint.accessToken': 'Of a system user, one that does not expire.', appSecret: 'App secret', 'hint.appSecret': '“App secret” on the page “App settings, Basic”.',
    webhook: 'Incoming events', lastEvent: 'Last event', wrongSignatures: 'Wrong signatures (7 days)', wrongSignaturesOf: '{{count}}, the last one {{when}}', callback: 'Callback address', fields: 'Subscribed fields',
    templates: 'Message templates', 'hint.templates': 'When a customer has not written for 24 hours only an approved template may go. Their wording is fixed.', noTemplates: 'Once the account is known the templates stand here.',
    'template.missing': 'Not handed in', 'template.pending': 'In review', 'template.approved': 'Approved', 'template.rejected': 'Rejected', 'template.paused': 'Paused', 'template.disabled': 'Disabled',
    test: 'Test message', 'hint.test': 'Write something to the number from that phone first: WhatsApp delivers free text only to whoever wrote within 24 hours.', testPhone: 'Your own phone', sendTest: 'Send', 'test.sent': 'Sent. Look at your phone.',
    'test.window-closed': 'This phone has not written within 24 hours.', 'testDo.window-closed': 'Write “hello” from it to the number, then send again.', 'test.undeliverable': 'It could not be delivered to this phone.', 'testDo.undeliverable': 'Check that the number has its country’s code and that the phone has WhatsApp.',
  },
});
