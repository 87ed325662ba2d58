import { MONTHS, opening } from './moments-tr';
import type { CouponCopy, FactsCopy, FormCopy, ReferralCopy } from './topic-copy';

const either = (ways: readonly string[]): string => [ways.slice(0, -1).join(', '), ways[ways.length - 1]].filter(Boolean).join(' ya da ');

/** What the branch is asked about, in Turkish. */
export const FACTS: FactsCopy = {
  open: (until) => (until ? `Şu anda açığız; saat ${until} olana kadar sipariş alıyoruz.` : 'Şu anda açığız.'),
  takes: {
    delivery: (minutes) => `Adrese teslim, siparişten sonra yaklaşık ${minutes} dakika sürüyor.`,
    pickup: (minutes) => `Siparişiniz, verdikten yaklaşık ${minutes} dakika sonra alınmaya hazır olur.`,
    table: (minutes) => `Siparişiniz yaklaşık ${minutes} dakikada hazır olur.`,
  },
  pay: {
    delivery: (ways) => `Kapıda ${either(ways)} ile ödeyebilirsiniz.`,
    pickup: (ways) => `Gelip alırken ${either(ways)} ile ödeyebilirsiniz.`,
    table: (ways) => `Masada ${either(ways)} ile ödeyebilirsiniz.`,
  },
  area: (districts) => `Servisimiz olan semtler: ${districts}.`,
  areaOpen: 'Adrese servisimiz var; adresinizi yazmanız yeterli.',
  areaPin: 'Konumunuzu gönderin (Ekle → Konum), oraya servisimiz var mı söyleyelim.',
  areaYes: (district) => `Evet, ${district} semtine servisimiz var.`,
  minimum: (amount, most) => (most ? `Adrese teslim için en az tutar, adrese göre ${amount} ile ${most} arasında.` : `Adrese teslim için en az ${amount} gerekiyor.`),
  noMinimum: 'En az sipariş tutarımız yok.',
  fee: (amount, most) => (most ? `Teslimat ücreti, adrese göre ${amount} ile ${most} arasında.` : `Teslimat ücreti ${amount}.`),
  noFee: 'Teslimat ücretsiz.',
};

/** One screen for a dish, in Turkish. */
export const FORM: FormCopy = {
  ask: (name, price) => `*${name}* · ${price}\nSeçenekleri, adedi ve notunuzu tek ekranda belirtin; dilerseniz buraya da yazabilirsiniz.`,
  quantity: 'Adet',
  quantityHint: (max) => `1 ile ${max} arası`,
  note: 'Not',
  noteHint: (max) => `Mutfak için, en çok ${max} harf`,
  submit: 'Sepete ekle',
  stale: (name) => `${name} ekranı önceki bir soruya aitti, bir şey eklemedik. Kaldığımız yer şöyle:`,
  unknown: 'Bu ekranın hangi ürüne ait olduğunu bulamadık; ürünü yeniden seçer misiniz?',
  repriced: (name) => `Siz bakarken ${name} fiyatları değişti; lütfen yeni toplama bakın.`,
  optionGone: (name) => `${name} için seçtiklerinizden biri artık menüde yok.`,
  tooMany: (max, group) => `${group} için en çok ${max} seçim yapılabiliyor; yeniden seçer misiniz?`,
};

/** Coupons, in Turkish. */
export const COUPON: CouponCopy = {
  ask: 'Kupon kodunuzu yazmanız yeterli.',
  kept: (code) => `🎟 *${code}* kuponunuzu not ettik; siparişinizin özetinde görürsünüz.`,
  none: 'Siparişinizde kupon yok.',
  removed: (code) => `${code} kuponunu çıkardık.`,
  stays: (code) => `${code} kuponu siparişinizde kalıyor.`,
  deliveryFree: (code) => `ücretsiz (${code})`,
  unknown: (code) => `${code} adında bir kuponumuz yok; kodu kontrol eder misiniz?`,
  inactive: (code) => `${code} kuponu şu anda geçerli değil.`,
  notYet: (code, { day, month, clock }) => `${code} kuponu ${day} ${MONTHS[month - 1]} ${clock} itibarıyla geçerli olacak.`,
  expired: (code) => `${code} kuponunun süresi doldu.`,
  notNow: (code, next) => (next ? `${code} kuponu şu saatte geçerli değil; ${opening(next)} itibarıyla kullanabilirsiniz.` : `${code} kuponu şu saatte geçerli değil.`),
  belowMinimum: (code, missing) => `${code} kuponu için ${missing} değerinde ürün daha ekleyin.`,
  onlyFor: (code, names) => (names ? `${code} kuponu yalnızca şunlarda geçerli: ${names}.` : `${code} kuponu sepetinizdeki ürünlerde geçerli değil.`),
  addProduct: (code, product) => `${code} kuponuyla ${product} bizden; sepete eklemeniz yeterli.`,
  noDeliveryFee: (code) => `${code} kuponu teslimat ücretini karşılıyor; bu siparişte teslimat ücreti yok.`,
  nothingOff: (code) => `${code} kuponu bu siparişte bir indirim sağlamıyor.`,
  usedUp: (code) => `Üzgünüz, ${code} kuponunun tamamı kullanıldı.`,
  usedByYou: (code) => `${code} kuponunu daha önce kullandınız.`,
  firstOrderOnly: (code) => `${code} kuponu yalnızca ilk siparişte geçerli.`,
};

/** Invitations, in Turkish. */
export const REFERRAL: ReferralCopy = {
  offer: (reward, terms, code, link) => `Arkadaşlarınızı davet edin: davetinizle gelen her arkadaşınızın ilk siparişi teslim edilince size ${reward} (${terms}). Kodunuz *${code}*; bu bağlantıyı paylaşmanız yeterli:\n${link}`,
  reward: { fixed: (amount) => `${amount} indirim kuponu`, percent: (percent) => `%${percent} indirim kuponu`, 'free-delivery': 'ücretsiz teslimat kuponu' },
  terms: { cap: (amount) => `en çok ${amount}`, minimum: (amount) => `en az ${amount} tutarında siparişte`, days: (days) => `${days} gün geçerli` },
  greeting: (code) => `Merhaba! Davet kodum ${code}`,
  off: 'Şu anda arkadaş daveti yok.',
  noted: 'Hoş geldiniz! Arkadaşınızın daveti kaydedildi.',
  own: 'Bu sizin kendi davet kodunuz; bir arkadaşınıza gönderebilirsiniz.',
  notNew: 'Davet kodları ilk siparişten önce geçerli; siz zaten bizden sipariş verdiniz.',
  taken: 'Sizi daha önce başka bir arkadaşınız davet etmişti.',
  unknown: 'Böyle bir davet kodu bulamadık; bağlantıyı arkadaşınızdan yeniden isteyebilirsiniz.',
  earned: (reward, terms, code) => `🎉 Davet ettiğiniz arkadaşınız ilk siparişini aldı. Teşekkür olarak size ${reward}: *${code}* (${terms}). Sonraki siparişinizde yazmanız yeterli.`,
};
