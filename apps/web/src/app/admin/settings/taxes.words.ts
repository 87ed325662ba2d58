import { wordTable } from '../../core/i18n/word-table';

export const TAXES_WORDS = wordTable({
  tr: {
    heading: 'Vergi sınıfları', included: 'Menüdeki fiyatlara vergi dahildir; oran yalnızca içindeki vergiyi gösterir.', added: 'Menüdeki fiyatlara vergi dahil değildir.',
    about: 'Ürünün hangi sınıfta olduğu ürün sayfasında seçilir. Yeni oran bundan sonraki siparişlerde geçerlidir; verilmiş siparişler kendi oranıyla kalır.',
    ownersOnly: 'Vergileri yalnızca işletme sahibi değiştirebilir.', name: 'Adı', percent: '{{fulfilment}} (%)', products: 'Menüde {{count}} ürün', noProducts: 'Menüde ürünü yok', noRate: 'Oranı girilmemiş yerde vergi sayılmaz.',
    save: 'Kaydet', saveOf: '{{name}} sınıfını kaydet', archive: 'Arşivle', archiveOf: '{{name}} sınıfını arşivle', mustMove: 'Menüdeki {{count}} ürün bu sınıfta. Önce başka bir sınıf verin:', moveTo: 'Yeni sınıfları', moveAndArchive: 'Taşı ve arşivle', cancel: 'Vazgeç',
    noOther: 'Menüdeki {{count}} ürün bu sınıfta ve başka sınıf yok. Önce bir sınıf ekleyin.',
    delivery: 'Teslimat ücreti', aboutDelivery: 'Ücret, götürdüğü yemeğin bir parçası sayılırsa vergisi de ürünlerin oranlarına göre, tutarlarıyla bölünerek hesaplanır. Muhasebeciniz ayrı bir oran istiyorsa bir sınıf seçin.', deliveryClass: 'Teslimat ücretinin sınıfı', likeDishes: 'Siparişteki ürünler gibi', didTaxDelivery: 'Kaydedildi. Sonraki siparişten başlayarak geçerlidir.',
    newClass: 'Yeni sınıf', add: 'Ekle', archivedOnes: 'Arşivdekiler', restore: 'Geri al', restoreOf: '{{name}} sınıfını geri al',
    didSave: '{{name}} kaydedildi. Sonraki siparişten başlayarak geçerlidir.', didAdd: '{{name}} eklendi.', didArchive: '{{name}} arşivlendi.', didRestore: '{{name}} geri alındı.',
  },
  en: {
    heading: 'Tax classes', included: 'Prices on the menu include tax; the rate only says how much of them is tax.', added: 'Prices on the menu are without tax.',
    about: 'Which class a product has is chosen in its sheet. A new rate counts from the next order on; orders that were placed keep theirs.',
    ownersOnly: 'Only owners may change taxes.', name: 'Name', percent: '{{fulfilment}} (%)', products: '{{count}} {{count|product|products}} on the menu', noProducts: 'No product on the menu', noRate: 'Where no rate is set nothing is counted as tax.',
    save: 'Save', saveOf: 'Save {{name}}', archive: 'Archive', archiveOf: 'Archive {{name}}', mustMove: '{{count}} {{count|product on the menu has|products on the menu have}} this class. Give {{count|it|them}} another one first:', moveTo: 'The new class', moveAndArchive: 'Move and archive', cancel: 'Cancel',
    noOther: '{{count}} {{count|product on the menu has|products on the menu have}} this class, and there is no other one. Add a class first.',
    delivery: 'Delivery fee', aboutDelivery: 'As a part of the food that it brings, the fee is taxed at the rates of the dishes, divided by what these came to. Choose a class if your accountant wants a rate of its own.', deliveryClass: 'Class of delivery fees', likeDishes: 'Like the dishes of the order', didTaxDelivery: 'Saved. It counts from the next order on.',
    newClass: 'New class', add: 'Add', archivedOnes: 'Archived', restore: 'Restore', restoreOf: 'Restore {{name}}',
    didSave: '{{name}} is saved. It counts from the next order on.', didAdd: '{{name}} is added.', didArchive: '{{name}} is archived.', didRestore: '{{name}} is restored.',
  },
});
