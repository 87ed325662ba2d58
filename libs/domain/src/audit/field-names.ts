import type { AuditNames } from './audit-names';

const TR_FIELD_NAMES = {
  order: 'Sıra', movedFrom: 'Başka kategoriden', name: 'Ad', description: 'Açıklama', price: 'Fiyat', code: 'Kod', externalId: 'Kod', position: 'Sıra', categoryId: 'Kategori', categoryIds: 'Kategoriler',
  productId: 'Ürün', productIds: 'Ürünler', isAvailable: 'Satışta', soldOutUntil: 'Tükendi, şu zamana kadar', isStockCounted: 'Stok sayılır', stock: 'Stok', remaining: 'Kalan', isAlcohol: 'Alkollü', isArchived: 'Arşivde', station: 'İstasyon', taxClass: 'Vergi sınıfı',
  imageId: 'Resim', synonyms: 'Başka adlar', allergens: 'Alerjenler', diets: 'Beslenme', schedule: 'Servis saatleri', modifierGroups: 'Seçenek grupları', modifiers: 'Seçenekler', slots: 'Bölümler', choices: 'Seçimler', branches: 'Şube farkları',
  min: 'En az', max: 'En çok', free: 'Ücretsiz adet', extra: 'Ek ücret', priceDelta: 'Ek ücret', isRemoval: 'Çıkarma', groupId: 'Grup', hours: 'Saatler', weekday: 'Gün', from: 'Başlangıç', until: 'Bitiş', reason: 'Neden',
  kind: 'Tür', value: 'Değer', cap: 'En çok', minimumBasket: 'En az sepet', startsAt: 'Başlangıç', endsAt: 'Bitiş', totalLimit: 'Toplam kullanım', customerLimit: 'İlk kaç misafir', perCustomerLimit: 'Misafir başına', isFirstOrderOnly: 'Yalnız ilk siparişte', isPaused: 'Durduruldu',
  role: 'Yetki', email: 'E-posta', branchId: 'Şube', isDisabled: 'Çıkarıldı', phone: 'Telefon', timeZone: 'Saat dilimi', currency: 'Para birimi', dayStartsAt: 'Gün başlangıcı', cancelWindowMinutes: 'İptal süresi (dk)', preparationMinutes: 'Hazırlık süresi (dk)',
  deliveryFee: 'Teslimat ücreti', firstLocale: 'Varsayılan dil', locales: 'Diller', fulfilments: 'Teslim şekilleri', paymentMethods: 'Ödeme yolları', silencedStatuses: 'Gönderilmeyen mesajlar', zones: 'Bölgeler', fee: 'Ücret', minutes: 'Yol (dk)', meters: 'Uzaklık (m)',
  center: 'Merkez', corners: 'Köşeler', districts: 'Semtler', latitude: 'Enlem', longitude: 'Boylam', rates: 'Oranlar', isOn: 'Açık', validDays: 'Kaç gün geçerli', like: 'Örnek alınan şube', created: 'Eklenen', changed: 'Değişen', amount: 'Tutar',
  phoneNumberId: 'Numara kimliği', accountId: 'Hesap kimliği', wordings: 'Sözler', status: 'Durum', tr: 'Türkçe', en: 'İngilizce',
};

const EN_FIELD_NAMES: Record<keyof typeof TR_FIELD_NAMES, string> = {
  order: 'Order', movedFrom: 'From another category', name: 'Name', description: 'Description', price: 'Price', code: 'Code', externalId: 'Code', position: 'Position', categoryId: 'Category', categoryIds: 'Categories',
  productId: 'Product', productIds: 'Products', isAvailable: 'On sale', soldOutUntil: 'Sold out until', isStockCounted: 'Stock is counted', stock: 'Stock', remaining: 'Left', isAlcohol: 'Alcoholic', isArchived: 'Archived', station: 'Station', taxClass: 'Tax class',
  imageId: 'Picture', synonyms: 'Other names', allergens: 'Allergens', diets: 'Diets', schedule: 'Serving hours', modifierGroups: 'Option groups', modifiers: 'Options', slots: 'Parts', choices: 'Choices', branches: 'Branches differ',
  min: 'At least', max: 'At most', free: 'Free of charge', extra: 'Extra charge', priceDelta: 'Extra charge', isRemoval: 'Removal', groupId: 'Group', hours: 'Hours', weekday: 'Day', from: 'From', until: 'Until', reason: 'Reason',
  kind: 'Kind', value: 'Value', cap: 'At most', minimumBasket: 'Smallest basket', startsAt: 'Begins', endsAt: 'Ends', totalLimit: 'Uses in all', customerLimit: 'First guests', perCustomerLimit: 'Per guest', isFirstOrderOnly: 'First order only', isPaused: 'Paused',
  role: 'Role', email: 'Email', branchId: 'Branch', isDisabled: 'Taken out', phone: 'Phone', timeZone: 'Time zone', currency: 'Currency', dayStartsAt: 'The day starts at', cancelWindowMinutes: 'Time to cancel (min)', preparationMinutes: 'Preparation (min)',
  deliveryFee: 'Delivery fee', firstLocale: 'Default language', locales: 'Languages', fulfilments: 'Ways to hand over', paymentMethods: 'Ways to pay', silencedStatuses: 'Messages not sent', zones: 'Zones', fee: 'Fee', minutes: 'Way there (min)', meters: 'Distance (m)',
  center: 'Centre', corners: 'Corners', districts: 'Districts', latitude: 'Latitude', longitude: 'Longitude', rates: 'Rates', isOn: 'On', validDays: 'Days it counts', like: 'Modelled on', created: 'Added', changed: 'Changed', amount: 'Amount',
  phoneNumberId: 'Number ID', accountId: 'Account ID', wordings: 'Wordings', status: 'Status', tr: 'Turkish', en: 'English',
};

/** What the log's values are called. */
export const FIELD_NAMES: AuditNames = { tr: TR_FIELD_NAMES, en: EN_FIELD_NAMES };

const TR_VALUE_NAMES = {
  owner: 'işletme sahibi', manager: 'yönetici', kitchen: 'mutfak', station: 'istasyon', expo: 'servis çıkışı', courier: 'kurye', watch: 'izleme', percent: 'yüzde', fixed: 'tutar', 'free-product': 'ücretsiz ürün', 'free-delivery': 'ücretsiz teslimat',
  delivery: 'paket', pickup: 'gel al', table: 'masa', cash: 'nakit', card: 'kart', 'meal-card': 'yemek kartı', radius: 'uzaklık', polygon: 'sınır', districts: 'semt adları', tr: 'Türkçe', en: 'İngilizce',
  'two-hours': 'iki saatliğine tükendi', 'until-tomorrow': 'yarına kadar tükendi', 'for-good': 'süresiz tükendi', back: 'satışta',
  'too-busy': 'çok yoğun', 'sold-out': 'ürün tükendi', 'out-of-zone': 'adres bölge dışında', closing: 'kapanıyor', 'customer-asked': 'müşteri istedi', mistake: 'yanlış sipariş', 'not-home': 'evde kimse yoktu', 'wrong-address': 'adres yanlıştı', refused: 'müşteri almadı', other: 'başka bir neden',
};

const EN_VALUE_NAMES: Record<keyof typeof TR_VALUE_NAMES, string> = {
  owner: 'owner', manager: 'manager', kitchen: 'kitchen', station: 'station', expo: 'expo', courier: 'courier', watch: 'watch', percent: 'percent', fixed: 'amount', 'free-product': 'free product', 'free-delivery': 'free delivery',
  delivery: 'delivery', pickup: 'pickup', table: 'table', cash: 'cash', card: 'card', 'meal-card': 'meal card', radius: 'distance', polygon: 'border', districts: 'names of districts', tr: 'Turkish', en: 'English',
  'two-hours': 'sold out for two hours', 'until-tomorrow': 'sold out until tomorrow', 'for-good': 'sold out for good', back: 'on sale',
  'too-busy': 'too busy', 'sold-out': 'sold out', 'out-of-zone': 'address is out of the zone', closing: 'closing', 'customer-asked': 'the customer asked', mistake: 'wrong order', 'not-home': 'nobody was home', 'wrong-address': 'wrong address', refused: 'the customer refused it', other: 'another reason',
};

/** Values that the API names in its own words. */
export const VALUE_NAMES: AuditNames = { tr: TR_VALUE_NAMES, en: EN_VALUE_NAMES };
