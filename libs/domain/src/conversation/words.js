import { foldTurkish } from '../catalog/fold-turkish';
const WORDS = {
    hello: {
        tr: ['merhaba', 'merhabalar', 'selam', 'selamlar', 'selamun aleykum', 'sa', 'slm', 'mrb', 'iyi günler', 'iyi akşamlar', 'günaydın', 'kolay gelsin'],
        en: ['hello', 'hi', 'hey', 'hi there', 'good morning', 'good afternoon', 'good evening'],
    },
    menu: { tr: ['menü', 'menüyü göster', 'menüye bak', 'sipariş', 'sipariş ver', 'sipariş vermek istiyorum', 'ürünler', 'ana menü'], en: ['menu', 'the menu', 'show menu', 'order', 'start', 'order food'] },
    basket: { tr: ['sepet', 'sepetim', 'sepeti göster'], en: ['basket', 'my basket', 'cart', 'my cart', 'edit'] },
    checkout: { tr: ['öde', 'ödeme', 'siparişi tamamla', 'tamamla', 'bu kadar', 'hepsi bu', 'bitti'], en: ['checkout', 'pay', 'that is all', 'thats all', 'done', 'finish'] },
    cancel: { tr: ['iptal', 'iptal et', 'vazgeç', 'vazgeçtim', 'siparişi iptal et', 'siparişimi iptal et', 'siparişi iptal'], en: ['cancel', 'cancel order', 'cancel my order', 'cancel it'] },
    help: { tr: ['yardım', 'yardım et', 'iletişim', 'telefon', 'temsilci', 'nasıl'], en: ['help', 'contact', 'phone', 'info', 'how'] },
    status: {
        tr: ['durum', 'nerede', 'nerde', 'siparişim', 'siparişlerim', 'siparişim nerede', 'siparişim nerde', 'sipariş durumu', 'nerede kaldı', 'ne zaman gelir', 'ne zaman gelecek'],
        en: ['status', 'where', 'where is it', 'where is my order', 'wheres my order', 'my order', 'my orders', 'orders', 'order status'],
    },
    address: { tr: ['adres', 'adresim', 'adres değiştir', 'adresi değiştir'], en: ['address', 'my address', 'change address'] },
    pickup: { tr: ['gel al', 'gel-al', 'kendim alacağım', 'gelip alacağım'], en: ['pickup', 'pick up', 'takeaway', 'collect'] },
    cash: { tr: ['nakit', 'peşin', 'kapıda nakit'], en: ['cash'] },
    card: { tr: ['kart', 'kredi kartı', 'kartla', 'kapıda kart'], en: ['card', 'credit card'] },
    'meal-card': { tr: ['yemek kartı', 'sodexo', 'multinet', 'ticket', 'setcard'], en: ['meal card'] },
    yes: { tr: ['evet', 'tamam', 'tamamdır', 'olur', 'onay', 'onaylıyorum', 'aynen'], en: ['yes', 'ok', 'okay', 'yep', 'confirm', 'sure', 'y'] },
    no: { tr: ['hayır', 'yok', 'istemiyorum', 'istemem', 'gerek yok'], en: ['no', 'nope', 'no thanks', 'none', 'nothing'] },
    thanks: { tr: ['teşekkürler', 'teşekkür ederim', 'sağ olun', 'sağol', 'sağ ol', 'eyvallah', 'elinize sağlık'], en: ['thanks', 'thank you', 'thx', 'cheers'] },
    stop: { tr: ['dur', 'durdur', 'mesaj istemiyorum', 'listeden çık'], en: ['stop', 'unsubscribe', 'stop all'] },
    start: { tr: ['başla', 'başlat', 'mesaj istiyorum'], en: ['resume', 'subscribe', 'unstop'] },
    turkish: { tr: ['türkçe', 'tr'], en: ['turkish'] },
    english: { tr: ['ingilizce'], en: ['english', 'en'] },
};
const BY_TEXT = new Map();
for (const [word, byLocale] of Object.entries(WORDS)) {
    for (const [locale, texts] of Object.entries(byLocale)) {
        for (const text of texts) {
            const key = foldTurkish(text);
            const known = BY_TEXT.get(key) ?? { word, locales: new Set() };
            BY_TEXT.set(key, { ...known, locales: known.locales.add(locale) });
        }
    }
}
/** The command a whole text is, and the language it gives away (null when both use it). */
export function readWord(text) {
    const known = BY_TEXT.get(foldTurkish(text));
    if (!known)
        return null;
    const [only] = known.locales;
    return { word: known.word, locale: known.locales.size === 1 && only ? only : null };
}
