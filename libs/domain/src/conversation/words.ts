import type { Locale } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';

/** Commands that work in every step, typed in either language. */
export type Word =
  | 'hello' | 'menu' | 'basket' | 'checkout' | 'cancel' | 'help' | 'contact' | 'status' | 'repeat' | 'address' | 'pickup' | 'delivery'
  | 'invite' | 'person' | 'cash' | 'card' | 'meal-card' | 'yes' | 'no' | 'thanks' | 'stop' | 'start' | 'turkish' | 'english';

const WORDS: Readonly<Record<Word, Readonly<Record<Locale, readonly string[]>>>> = {
  hello: {
    tr: ['merhaba', 'merhabalar', 'selam', 'selamlar', 'selamun aleykum', 'sa', 'slm', 'mrb', 'iyi günler', 'iyi akşamlar', 'günaydın', 'kolay gelsin'],
    en: ['hello', 'hi', 'hey', 'hi there', 'good morning', 'good afternoon', 'good evening'],
  },
  menu: {
    tr: [
      'menü', 'menüyü göster', 'menüye bak', 'menü nerede', 'menü nedir', 'menünüz', 'menünüz nedir', 'menünüz nerede', 'menünüz var mı', 'menü var mı', 'menü lütfen', 'menüyü gönderir misiniz', 'menüyü görebilir miyim', 'menüde ne var', 'menüde neler var', 'ne önerirsiniz', 'ne tavsiye edersiniz', 'neler var', 'ne var',
      'sipariş', 'sipariş ver', 'sipariş vermek istiyorum', 'ürünler', 'ana menü',
    ],
    en: [
      'menu', 'the menu', 'show menu', 'show me the menu', 'where is the menu', 'wheres the menu', 'can i see the menu', 'can i have the menu', 'do you have a menu', 'send me the menu', 'menu please', 'the menu please',
      'what is on the menu', 'whats on the menu', 'what do you have', 'what do you recommend', 'what is good', 'whats good', 'order', 'start', 'order food',
    ],
  },
  basket: { tr: ['sepet', 'sepetim', 'sepeti göster', 'sepetimi göster', 'sepetimde ne var', 'sepette ne var', 'sepetimde neler var', 'siparişimde ne var'], en: ['basket', 'my basket', 'cart', 'my cart', 'edit', 'show my basket', 'whats in my basket', 'what is in my basket', 'what do i have', 'show my order'] },
  checkout: { tr: ['öde', 'ödeme', 'siparişi tamamla', 'tamamla', 'bu kadar', 'hepsi bu', 'bitti', 'devam', 'devam et', 'devam edelim', 'hepsi bu kadar', 'başka bir şey yok', 'başka yok', 'yeterli', 'bu kadar yeter', 'hayır bu kadar', 'yok bu kadar'], en: ['thats it', 'that is it', 'that will be all', 'thatll be all', 'nothing else', 'no thats all', 'no thats it', 'im done', 'checkout', 'pay', 'that is all', 'thats all', 'done', 'finish', 'continue', 'go on'] },
  cancel: {
    tr: [
      'iptal', 'iptal et', 'iptal edin', 'iptal edelim', 'iptal olsun', 'iptal eder misin', 'iptal eder misiniz', 'iptal edebilir misiniz', 'iptal etmek istiyorum', 'vazgeç', 'vazgeçtim', 'vazgeçtik', 'vazgeçtim iptal et', 'vazgeçtim iptal edin',
      'sipariş iptal', 'sipariş iptal et', 'siparişi iptal', 'siparişi iptal et', 'siparişi iptal edin', 'siparişi iptal etmek istiyorum', 'siparişimi iptal et', 'siparişimi iptal edin', 'siparişimi iptal eder misiniz', 'siparişimi iptal edebilir misiniz', 'siparişimi iptal etmek istiyorum',
    ],
    en: [
      'cancel', 'cancel order', 'cancel my order', 'cancel the order', 'cancel it', 'cancel that', 'can i cancel', 'can i cancel my order', 'can you cancel my order', 'could you cancel my order', 'i want to cancel', 'i want to cancel my order', 'i would like to cancel my order', 'id like to cancel my order',
      'i changed my mind', 'i changed my mind cancel it',
    ],
  },
  help: { tr: ['yardım', 'yardım et', 'nasıl'], en: ['help', 'info', 'how'] },
  contact: {
    tr: ['iletişim', 'telefon', 'telefon numarası', 'telefon numaranız', 'numaranız'],
    en: ['contact', 'phone', 'phone number', 'call', 'call you'],
  },
  person: {
    tr: [
      'insan', 'yetkili', 'temsilci', 'operatör', 'müşteri hizmetleri', 'müşteri temsilcisi', 'canlı destek', 'gerçek kişi', 'yetkiliyle görüşmek istiyorum',
      'biriyle görüşmek istiyorum', 'birisiyle görüşmek istiyorum', 'insanla konuşmak istiyorum', 'yetkiliye bağlan', 'temsilciye bağlan', 'şikayet', 'şikayetim var',
    ],
    en: ['human', 'person', 'real person', 'agent', 'operator', 'customer service', 'support', 'live support', 'talk to a human', 'talk to a person', 'speak to someone', 'complaint', 'i have a complaint'],
  },
  invite: {
    tr: ['davet', 'davet et', 'davet kodu', 'davet kodum', 'davet linki', 'arkadaşımı davet et', 'arkadaşını davet et', 'arkadaş davet et', 'arkadaşa öner'],
    en: ['invite', 'invite a friend', 'invite friends', 'invitation', 'referral', 'refer a friend', 'my invitation code'],
  },
  status: {
    tr: ['durum', 'nerede', 'nerde', 'siparişim', 'siparişlerim', 'siparişim nerede', 'siparişim nerde', 'sipariş durumu', 'nerede kaldı', 'nerede kaldınız', 'yemeğim nerede', 'yemeğim nerde', 'yemek nerede', 'siparişim ne oldu', 'siparişim nerede kaldı', 'siparişim gelmedi', 'yolda mı', 'hazır mı', 'çıktı mı', 'siparişim çıktı mı', 'siparişim hazır mı', 'siparişim yolda mı', 'hâlâ gelmedi', 'hala gelmedi'],
    en: ['status', 'where', 'where is it', 'where is my order', 'wheres my order', 'is it on its way', 'is it on the way', 'is it coming', 'is it ready', 'is my order ready', 'is my food ready', 'is my order on its way', 'where is my food', 'wheres my food', 'where is the food', 'my food', 'my order', 'my orders', 'orders', 'order status'],
  },
  repeat: {
    tr: [
      'aynısı', 'aynısından', 'aynısı olsun', 'aynısını istiyorum', 'aynı sipariş', 'son sipariş', 'son siparişim', 'son siparişi yinele', 'son siparişi tekrarla',
      'tekrarla', 'her zamanki', 'her zamankinden', 'geçen seferki', 'geçen seferkinden', 'geçen seferkinin aynısı',
    ],
    en: ['same again', 'the usual', 'my usual', 'same as last time', 'same as before', 'repeat', 'repeat order', 'repeat my order', 'repeat last order', 'reorder', 'order again'],
  },
  address: { tr: ['adres', 'adresim', 'adres değiştir', 'adresi değiştir'], en: ['address', 'my address', 'change address'] },
  pickup: {
    tr: ['gel al', 'gel-al', 'gel alacağım', 'kendim alacağım', 'kendim alırım', 'gelip alacağım', 'gelip alırım', 'gelip kendim alacağım', 'ben gelip alacağım', 'gel al olsun', 'gelip alırız', 'gelip alacağız', 'dükkandan alacağım', 'kendim gelip alacağım'],
    en: ['pickup', 'pick up', 'pick it up', 'for pickup', 'i will pick it up', 'i will pick up', 'ill pick it up', 'ill pick up', 'takeaway', 'take away', 'collect', 'i will collect it', 'ill collect it', 'collection', 'for collection', 'i will come and get it', 'ill come and get it'],
  },
  delivery: {
    tr: ['paket', 'paket olsun', 'paket servis', 'paket servis olsun', 'teslimat', 'adrese', 'adrese teslim', 'adrese gelsin', 'adrese servis', 'eve teslim', 'eve servis', 'eve gelsin', 'eve gönderin', 'adresime gelsin', 'kurye ile', 'kuryeyle', 'getirin', 'siz getirin'],
    en: ['delivery', 'deliver', 'deliver it', 'for delivery', 'home delivery', 'delivered', 'bring it', 'bring it to me', 'have it delivered', 'i want it delivered', 'i would like it delivered'],
  },
  cash: { tr: ['nakit', 'peşin', 'kapıda nakit', 'nakit ödeyeceğim', 'nakit öderim', 'nakit olsun', 'nakitle'], en: ['cash', 'pay cash', 'in cash', 'by cash', 'pay by cash', 'with cash', 'ill pay cash', 'i will pay cash'] },
  card: { tr: ['kart', 'kredi kartı', 'kartla', 'kapıda kart', 'kart ile', 'kartla ödeyeceğim', 'kartla öderim', 'kart ile ödeyeceğim', 'kredi kartıyla', 'kart olsun'], en: ['card', 'credit card', 'by card', 'with card', 'pay card', 'pay by card', 'pay with card', 'ill pay by card', 'i will pay by card', 'ill pay with card'] },
  'meal-card': { tr: ['yemek kartı', 'sodexo', 'multinet', 'ticket', 'setcard'], en: ['meal card'] },
  yes: { tr: ['evet', 'tamam', 'tamamdır', 'olur', 'onay', 'onaylıyorum', 'aynen'], en: ['yes', 'ok', 'okay', 'yep', 'confirm', 'sure', 'y'] },
  no: { tr: ['hayır', 'yok', 'istemiyorum', 'istemem', 'gerek yok', 'hayır teşekkürler', 'yok teşekkürler', 'hayır sağ olun', 'yok sağ ol'], en: ['no', 'nope', 'no thanks', 'no thank you', 'none', 'nothing'] },
  thanks: { tr: ['teşekkürler', 'teşekkür ederim', 'sağ olun', 'sağol', 'sağ ol', 'eyvallah', 'elinize sağlık'], en: ['thanks', 'thank you', 'thx', 'cheers'] },
  stop: { tr: ['dur', 'durdur', 'mesaj istemiyorum', 'listeden çık'], en: ['stop', 'unsubscribe', 'stop all'] },
  start: { tr: ['başla', 'başlat', 'mesaj istiyorum'], en: ['resume', 'subscribe', 'unstop'] },
  turkish: { tr: ['türkçe', 'tr'], en: ['turkish'] },
  english: { tr: ['ingilizce'], en: ['english', 'en'] },
};

const BY_TEXT = new Map<string, { word: Word; locales: Set<Locale>; marks: number }>();
for (const [word, byLocale] of Object.entries(WORDS) as [Word, Record<Locale, string[]>][]) {
  for (const [locale, texts] of Object.entries(byLocale) as [Locale, string[]][]) {
    for (const text of texts) {
      const key = foldTurkish(text);
      const known = BY_TEXT.get(key) ?? { word, locales: new Set(), marks: 0 };
      BY_TEXT.set(key, { ...known, locales: known.locales.add(locale), marks: Math.max(known.marks, countMarks(text)) });
    }
  }
}

function countMarks(text: string): number {
  return text.match(/[çğöşü]/giu)?.length ?? 0;
}

const POLITE = /^(?:(?:lütfen|lutfen|please|pls|ok|okay|tamam|peki|actually|aslında|wait|so|well)[\s,.!]+)+|[\s,.!]+(?:lütfen|lutfen|please|pls|rica etsem|rica ederim)[\s.!]*$/giu;

/** "1 nolu siparişi", "7 numarayı", "order 7", "number 7", "#7". */
const ORDER_NUMBER = /(?<![\p{L}\d])(?:#?\d+\s*(?:nolu|numaralı|numarayı|numara)|(?:no|numara|number)\.?\s*#?\d+|(?<=order\s)#?\d+|#\d+)(?![\p{L}\d])/giu;

/** The command a whole text is but for politeness around it, and the language it gives away (null when both use it). */
export function readWord(text: string): { word: Word; locale: Locale | null } | null {
  return commandIn(text) ?? commandIn(text.replace(POLITE, '')) ?? cancelOfNumber(text.replace(POLITE, '')) ?? whereabouts(text);
}

/** Which order is asked, whatever number was said: a wrong one must not be cancelled, nor something else be done. */
function cancelOfNumber(text: string): ReturnType<typeof readWord> {
  const rest = text.replace(ORDER_NUMBER, ' ').replace(/\s+/g, ' ').trim();
  const command = rest === text.trim() ? null : commandIn(rest);
  return command?.word === 'cancel' ? command : null;
}

const WHERE = /(?:^| )(?:nerede\w*|nerde\w*|where|wheres|kaldi|gelmedi)(?: |$)/;
const ORDERED = /(?:^| )(?:yemek\w*|yemeg\w*|siparis\w*|kurye\w*|food|order|orders|delivery|courier|driver)(?: |$)/;

/** "Nerede kaldı yemeğim", "so where is our food?": asks for an order in whatever words, and names nothing to eat. */
function whereabouts(text: string): ReturnType<typeof readWord> {
  const folded = foldTurkish(text);
  return folded.split(' ').length <= 7 && WHERE.test(folded) && ORDERED.test(folded) ? { word: 'status', locale: /where/.test(folded) ? 'en' : 'tr' } : null;
}

function commandIn(text: string): { word: Word; locale: Locale | null } | null {
  const known = BY_TEXT.get(foldTurkish(text));
  // Marks are left out, not put in: `durum` asks for the status, `dürüm` is food.
  if (!known || countMarks(text) > known.marks) return null;
  const [only] = known.locales;
  return { word: known.word, locale: known.locales.size === 1 && only ? only : null };
}

/** Whether a whole text asks for no more offers: what platforms require to be obeyed whatever else is going on. */
export function isStopWord(text: string): boolean {
  return readWord(text)?.word === 'stop';
}
