/** Every sentence of the page, once per language. */
const TEXTS = {
  tr: {
    title: 'Telefonlar',
    subtitle: 'Restoranla yazışan müşteriler, gerçek uygulamadaki gibi',
    addPhone: 'Telefon ekle',
    developer: 'Geliştirici',
    theme: 'Açık ya da koyu',
    language: 'English',
    business: 'Sofra',
    businessAccount: 'İşletme hesabı',
    typing: 'yazıyor…',
    offline: 'Telefon çevrimdışı',
    today: 'Bugün',
    yesterday: 'Dün',
    simulated: 'Bu bir benzetimdir. Mesajlar bu bilgisayardan çıkmaz; yalnızca restoranın sistemine gider.',
    zone: (city) => `Saatler ${city} saatidir.`,
    empty: 'Sipariş vermek için “merhaba” yazın.',
    message: 'Mesaj',
    chat: 'Sohbet',
    send: 'Gönder',
    attach: 'Ekle',
    sendLocation: 'Konum gönder',
    sendPhoto: 'Fotoğraf gönder',
    sendVoice: 'Ses kaydı gönder',
    location: 'Konum',
    locationHint: 'Nereye getirilsin? Bir yer seçin ya da koordinat yazın.',
    latitude: 'Enlem',
    longitude: 'Boylam',
    otherPlace: 'Başka bir yer',
    close: 'Kapat',
    cancel: 'Vazgeç',
    add: 'Ekle',
    you: 'Siz',
    name: 'Ad',
    number: 'Telefon numarası',
    numberHint: 'Boş bırakırsanız bir numara verilir',
    noNumber: 'Numarasız müşteri (kullanıcı adıyla yazar)',
    removePhone: 'Bu telefonu kaldır',
    chooseOne: 'Bir seçenek belirleyin',
    chooseAtLeast: (count) => `En az ${count} seçim yapın`,
    fillIn: 'Burayı doldurun',
    menu: 'Telefon menüsü',
    photo: 'Fotoğraf',
    voice: 'Ses kaydı',
    file: 'Dosya',
    sticker: 'Çıkartma',
    unknown: 'Bilinmeyen mesaj',
    lost: 'Bağlantı koptu, yeniden deneniyor…',
    failed: 'Olmadı',
    ticks: { pending: 'Bekliyor', sent: 'Gönderildi', delivered: 'Ulaştı', read: 'Okundu', failed: 'Gitmedi' },
    places: [
      ['Ev', 'Moda Caddesi 12, Kadıköy', 40.98446, 29.02576],
      ['İş', 'Büyükdere Caddesi 100, Levent', 41.07862, 29.01112],
      ['Sahil', 'Bebek Parkı, Beşiktaş', 41.07671, 29.04343],
    ],
    panel: {
      faults: 'Aksaklıklar',
      goodDay: 'Hepsini kapat',
      duplicates: 'Her webhook iki kez',
      reorder: 'Webhook’lar ters sırada',
      delay: '3 sn geç',
      batch: '2 sn boyunca topla',
      statusesBefore: 'Durumlar yanıttan önce',
      statusesLate: 'Durumlar 5 sn geç',
      statusesNever: 'Durum bildirilmez',
      noLimits: 'Hız sınırları kapalı',
      formsBlocked: 'Ekranlar engelli (132068)',
      formsThrottled: 'Ekranlar kısıtlı (132069)',
      nextSend: 'Sıradaki gönderimler',
      kinds: { error: 'Hata kodu', drop: 'Al, sonra bağlantıyı kes', hang: 'Yanıt verme', 'html-502': '502 sayfası', reset: 'Bağlantıyı sıfırla' },
      code: 'Kod',
      count: 'Adet',
      apply: 'Uygula',
      waiting: (count) => `${count} gönderim bekliyor`,
      phones: 'Telefonlar',
      online: 'Çevrimiçi',
      oldApp: 'Eski WhatsApp',
      closeWindow: '24 saati kapat',
      windowClosed: '24 saat kapalı',
      echo: 'İşletmeden yaz',
      echoText: (name) => `Business uygulamasından ${name} kişisine yazılacak mesaj`,
      stopOffers: 'Kampanyaları durdur',
      traffic: 'Trafik',
      clear: 'Temizle',
      nothing: 'Henüz bir şey geçmedi.',
      webhook: 'Webhook',
      send: 'Gönderim',
      attempt: (n) => `${n}. deneme`,
      noAnswer: 'yanıt yok',
      request: 'İstek',
      answer: 'Yanıt',
    },
  },
  en: {
    title: 'Phones',
    subtitle: 'Customers chatting with the restaurant, as in the real app',
    addPhone: 'Add phone',
    developer: 'Developer',
    theme: 'Light or dark',
    language: 'Türkçe',
    business: 'Sofra',
    businessAccount: 'Business account',
    typing: 'typing…',
    offline: 'Phone is offline',
    today: 'Today',
    yesterday: 'Yesterday',
    simulated: 'This is a simulation. Messages stay on this machine and reach only the restaurant’s system.',
    zone: (city) => `Times are those of ${city}.`,
    empty: 'Write “hello” to order.',
    message: 'Message',
    chat: 'Chat',
    send: 'Send',
    attach: 'Attach',
    sendLocation: 'Send location',
    sendPhoto: 'Send photo',
    sendVoice: 'Send voice note',
    location: 'Location',
    locationHint: 'Where should it go? Pick a place or type coordinates.',
    latitude: 'Latitude',
    longitude: 'Longitude',
    otherPlace: 'Another place',
    close: 'Close',
    cancel: 'Cancel',
    add: 'Add',
    you: 'You',
    name: 'Name',
    number: 'Phone number',
    numberHint: 'Leave it empty to get one',
    noNumber: 'Customer without a number (writes under a user name)',
    removePhone: 'Remove this phone',
    chooseOne: 'Select one',
    chooseAtLeast: (count) => (count === 1 ? 'Choose one' : `Choose at least ${count}`),
    fillIn: 'Fill this in',
    menu: 'Phone menu',
    photo: 'Photo',
    voice: 'Voice note',
    file: 'File',
    sticker: 'Sticker',
    unknown: 'Unknown message',
    lost: 'Connection lost, trying again…',
    failed: 'That did not work',
    ticks: { pending: 'Waiting', sent: 'Sent', delivered: 'Delivered', read: 'Read', failed: 'Not sent' },
    places: [
      ['Home', 'Moda Caddesi 12, Kadıköy', 40.98446, 29.02576],
      ['Work', 'Büyükdere Caddesi 100, Levent', 41.07862, 29.01112],
      ['Seaside', 'Bebek Parkı, Beşiktaş', 41.07671, 29.04343],
    ],
    panel: {
      faults: 'Faults',
      goodDay: 'Switch all off',
      duplicates: 'Every webhook twice',
      reorder: 'Webhooks in the wrong order',
      delay: '3 s late',
      batch: 'Collect for 2 s',
      statusesBefore: 'Statuses before the answer',
      statusesLate: 'Statuses 5 s late',
      statusesNever: 'No statuses',
      noLimits: 'No rate limits',
      formsBlocked: 'Forms blocked (132068)',
      formsThrottled: 'Forms throttled (132069)',
      nextSend: 'Next sends',
      kinds: { error: 'Error code', drop: 'Accept, then cut the line', hang: 'Never answer', 'html-502': '502 page', reset: 'Reset the connection' },
      code: 'Code',
      count: 'Count',
      apply: 'Apply',
      waiting: (count) => (count === 1 ? '1 send waiting' : `${count} sends waiting`),
      phones: 'Phones',
      online: 'Online',
      oldApp: 'Old WhatsApp',
      closeWindow: 'Close 24 h window',
      windowClosed: '24 h window closed',
      echo: 'Write as staff',
      echoText: (name) => `Message to ${name} from the Business app`,
      stopOffers: 'Stop offers',
      traffic: 'Traffic',
      clear: 'Clear',
      nothing: 'Nothing went over the wire yet.',
      webhook: 'Webhook',
      send: 'Send',
      attempt: (n) => `try ${n}`,
      noAnswer: 'no answer',
      request: 'Request',
      answer: 'Answer',
    },
  },
};

const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('sofra-phone-language');

export const language = asked === 'en' || asked === 'tr' ? asked : navigator.language.startsWith('tr') ? 'tr' : 'en';
export const texts = TEXTS[language];

export function switchLanguage() {
  localStorage.setItem('sofra-phone-language', language === 'tr' ? 'en' : 'tr');
  const url = new URL(location.href);
  url.searchParams.delete('lang');
  location.replace(url);
}

let clock, calendar, days;
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
standIn(zone);

/** The phones are where the restaurant is, wherever this browser stands. */
export function standIn(timeZone) {
  zone = timeZone;
  clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  calendar = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  days = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
}

export const timeOf = (iso) => clock.format(new Date(iso));

/** Whose time the bubbles show, where this browser's own is another one; else nothing. */
export function whoseTime() {
  const here = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return here.format(Date.now()) === clock.format(Date.now()) ? '' : texts.zone(zone.split('/').at(-1).replaceAll('_', ' '));
}

export function dayOf(iso) {
  const day = (date) => days.format(new Date(date));
  if (day(iso) === day(Date.now())) return texts.today;
  if (day(iso) === day(Date.now() - 86_400_000)) return texts.yesterday;
  return calendar.format(new Date(iso));
}
