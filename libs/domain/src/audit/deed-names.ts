import type { AuditNames } from './audit-names';

const TR_KIND_NAMES = {
  product: 'Ürün', category: 'Kategori', 'modifier-group': 'Seçenek grubu', modifier: 'Seçenek', coupon: 'Kupon', staff: 'Personel', screen: 'Ekran', settings: 'Ayarlar', branch: 'Şube', station: 'İstasyon',
  prices: 'Fiyatlar', order: 'Sipariş', closure: 'Kapalı gün', hours: 'Çalışma saatleri', zone: 'Teslimat bölgesi', menu: 'Menü', referral: 'Arkadaş daveti', 'tax-class': 'Vergi sınıfı', 'delivery-tax': 'Teslimat ücretinin vergisi', 'price-change': 'Toplu fiyat',
};

const EN_KIND_NAMES: Record<keyof typeof TR_KIND_NAMES, string> = {
  product: 'Product', category: 'Category', 'modifier-group': 'Modifier group', modifier: 'Modifier', coupon: 'Coupon', staff: 'Staff', screen: 'Screen', settings: 'Settings', branch: 'Branch', station: 'Station',
  prices: 'Prices', order: 'Order', closure: 'Closure', hours: 'Opening hours', zone: 'Delivery zone', menu: 'Menu', referral: 'Inviting friends', 'tax-class': 'Tax class', 'delivery-tax': 'Tax of delivery fees', 'price-change': 'Many prices',
};

/** Kinds of things that are changed. */
export const KIND_NAMES: AuditNames = { tr: TR_KIND_NAMES, en: EN_KIND_NAMES };

const TR_PHRASE_NAMES = {
  'hours.changed': 'çalışma saatlerini değiştirdi', 'closure.added': 'kapalı gün ekledi', 'closure.removed': 'kapalı günü kaldırdı', 'zones.changed': 'teslimat bölgelerini değiştirdi', 'settings.changed': 'ayarlarını değiştirdi',
  'auto-accept.changed': 'kendiliğinden kabulü açtı ya da kapattı', 'form.switched': 'tek ekranda seçimi açtı ya da kapattı', 'status-wordings.changed': 'mesajlarının sözlerini değiştirdi', 'kitchen-settings.changed': 'mutfak ayarlarını değiştirdi',
  'whatsapp.connected': 'WhatsApp numarasını bağladı', 'whatsapp.disconnected': 'WhatsApp numarasını ayırdı', 'password.changed': 'parolasını değiştirdi', 'password.set': 'parolasını bağlantıyla seçti', 'sessions.ended': 'oturumlarını kapattı',
};

const EN_PHRASE_NAMES: Record<keyof typeof TR_PHRASE_NAMES, string> = {
  'hours.changed': 'changed the opening hours', 'closure.added': 'added a closed time', 'closure.removed': 'removed a closed time', 'zones.changed': 'changed the delivery zones', 'settings.changed': 'changed the settings',
  'auto-accept.changed': 'switched accepting by itself', 'form.switched': 'switched options on one screen', 'status-wordings.changed': 'changed the wording of messages', 'kitchen-settings.changed': 'changed the kitchen settings',
  'whatsapp.connected': 'connected the WhatsApp number', 'whatsapp.disconnected': 'disconnected the WhatsApp number', 'password.changed': 'changed the password', 'password.set': 'chose the password by link', 'sessions.ended': 'ended the sessions',
};

/** What is said whole, because it is done to a part of the thing beside it: somebody's password, a branch's hours. */
export const PHRASE_NAMES: AuditNames = { tr: TR_PHRASE_NAMES, en: EN_PHRASE_NAMES };

const TR_DEED_NAMES = {
  created: 'ekledi', added: 'ekledi', changed: 'değiştirdi', archived: 'arşivledi', restored: 'geri aldı', paused: 'durdurdu', resumed: 'sürdürdü', removed: 'kaldırdı', revoked: 'bağlantısını kesti', paired: 'bağladı',
  invited: 'davet etti', 'link-made': 'parola bağlantısı oluşturdu', set: 'bağlantıyla seçti', ended: 'kapattı', 'stock-set': 'stoğunu yazdı', 'sale-set': 'satışını değiştirdi', undone: 'geri aldı',
  refunded: 'iade notu yazdı', cancelled: 'iptal etti', placed: 'verdi', reprinted: 'yeniden yazdırdı', reordered: 'sırasını değiştirdi', opened: 'açtı', imported: 'dosyadan yükledi', connected: 'bağladı', disconnected: 'kesti', switched: 'açtı ya da kapattı',
};

const EN_DEED_NAMES: Record<keyof typeof TR_DEED_NAMES, string> = {
  created: 'created', added: 'added', changed: 'changed', archived: 'archived', restored: 'restored', paused: 'paused', resumed: 'resumed', removed: 'removed', revoked: 'revoked', paired: 'paired',
  invited: 'invited', 'link-made': 'made a password link', set: 'chosen by link', ended: 'ended', 'stock-set': 'set the stock', 'sale-set': 'changed the sale', undone: 'took back',
  refunded: 'noted a refund', cancelled: 'cancelled', placed: 'placed', reprinted: 'printed again', reordered: 'changed the order', opened: 'opened', imported: 'loaded from a file', connected: 'connected', disconnected: 'disconnected', switched: 'switched',
};

/** What was done, whatever it was done to. */
export const DEED_NAMES: AuditNames = { tr: TR_DEED_NAMES, en: EN_DEED_NAMES };
