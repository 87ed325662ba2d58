import { wordTable } from '../../core/i18n/word-table';

export const SETTINGS_WORDS = wordTable({
  tr: {
    settings: 'Ayarlar', 'view.hours': 'Saatler', 'view.zones': 'Teslimat', 'view.branch': 'Şube', 'view.messages': 'Mesajlar', 'view.referral': 'Davet', 'view.taxes': 'Vergi', 'view.branches': 'Şubeler', save: 'Kaydet', didSave: 'Kaydedildi. Sohbet hemen uyar.', checkFields: 'Bazı alanları düzeltin.', merged: 'Bu arada bir başkası da değiştirdi. Onunkiler de eklendi; ikinizin de değiştirdiği yerde sizinki duruyor. Bakıp yeniden kaydedin.', takeTheirs: 'Yalnızca onunkini al',
    open: 'Şu anda sipariş alınıyor.', closed: 'Şu anda kapalı.', opensAt: 'Şu anda kapalı; {{when}} açılır.', pausedUntil: 'Mutfak {{when}} saatine kadar ara verdi.', zone: 'Saatler {{zone}} saatine göredir.',
    week: 'Haftalık saatler', 'hint.week': 'Günde birden çok aralık olabilir ve gece yarısını aşabilir. Hiç saat yoksa günün her saati açıktır.',
    closures: 'Kapalı günler', 'hint.closures': 'Bayram, tatil ya da bozulan fırın: hafta ne derse desin sipariş alınmaz.', noClosures: 'Kapalı gün yok.', from: 'Başlangıç', until: 'Bitiş', reason: 'Neden (isteğe bağlı)', addClosure: 'Kapalı gün ekle', closureFrom: '{{from}} ile {{until}} arası',
    reopen: 'Kaldır', reopened: 'Kapalı gün kaldırıldı.', closedThen: 'Kapalı gün eklendi.',
    name: 'Şubenin adı', phone: 'Telefon', 'hint.phone': 'Sohbette müşteriye verilir.', timeZone: 'Saat dilimi', currency: 'Para birimi', dayStartsAt: 'Gün başlangıcı', 'hint.dayStartsAt': 'Bundan önceki siparişler bir önceki güne sayılır.',
    cancelWindowMinutes: 'İptal süresi (dk)', 'hint.cancelWindowMinutes': 'Hazırlanırken müşterinin kendisinin iptal edebileceği süre.', preparationMinutes: 'Hazırlık süresi (dk)', minimumBasket: 'En az sepet', deliveryFee: 'Teslimat ücreti', 'hint.terms': 'Teslimat bölgesi yoksa geçerlidir.',
    locales: 'Diller', fulfilments: 'Teslim şekilleri', paymentMethods: 'Ödeme yolları', ownersOnly: 'Bu ayarları yalnızca işletme sahibi değiştirebilir.',
    zones: 'Teslimat bölgeleri', 'hint.zones': 'Adresin bulunduğu ilk bölge geçerlidir. Hiç bölge yoksa her yere teslim edilir.', everywhere: 'Her yere teslim ediliyor.', addZone: 'Bölge ekle', zoneName: 'Bölgenin adı', zoneKind: 'Nasıl çizilir',
    'kind.radius': 'Uzaklık', 'kind.polygon': 'Sınır', 'kind.districts': 'Semt adları', latitude: 'Enlem', longitude: 'Boylam', meters: 'Uzaklık (metre)', corners: 'Köşeler', 'hint.corners': 'Her satıra bir köşe: enlem, boylam. Sırayla; sonuncu ilkine bağlanır.',
    districts: 'Semtler', 'hint.districts': 'Her satıra bir semt, adreste yazıldığı gibi.', fee: 'Ücret', minutes: 'Süre (dk)', up: '{{name}} bölgesini yukarı al', removeZone: '{{name}} bölgesini sil', map: 'Bölgelerin çizimi', newZone: 'Yeni bölge',
    tryAddress: 'Bir adresi deneyin', tryText: 'Adres', tryRun: 'Dene', 'verdict.everywhere': 'Her yere teslim ediliyor.', 'verdict.inside': '“{{zone}}” bölgesinde.', 'verdict.outside': 'Bölgelerin dışında; sohbet gelip almayı önerir.', 'verdict.pin-wanted': 'Sohbet konum ister.', 'verdict.district-wanted': 'Sohbet semti sorar.',
    tryHint: 'Kaydedilmiş bölgelerle denenir. Konum isteğe bağlıdır.',
  },
  en: {
    settings: 'Settings', 'view.hours': 'Hours', 'view.zones': 'Delivery', 'view.branch': 'Branch', 'view.messages': 'Messages', 'view.referral': 'Invitations', 'view.taxes': 'Tax', 'view.branches': 'Branches', save: 'Save', didSave: 'Saved. The chat obeys at once.', checkFields: 'Some fields need another look.', merged: 'Somebody else changed this meanwhile. Theirs is in it too; where you both changed something, yours stands. Look at it and save again.', takeTheirs: 'Take theirs only',
    open: 'Taking orders now.', closed: 'Closed now.', opensAt: 'Closed now; opens {{when}}.', pausedUntil: 'The kitchen has paused until {{when}}.', zone: 'Times are those of {{zone}}.',
    week: 'The week', 'hint.week': 'A day may have several intervals, and they may run over midnight. With none at all the shop never closes.',
    closures: 'Closed days', 'hint.closures': 'Holidays, or a broken oven: nothing is taken, whatever the week says.', noClosures: 'No closed days.', from: 'From', until: 'Until', reason: 'Reason (optional)', addClosure: 'Add a closed time', closureFrom: '{{from}} to {{until}}',
    reopen: 'Remove', reopened: 'The closed time is removed.', closedThen: 'The closed time is added.',
    name: 'Name of the branch', phone: 'Phone', 'hint.phone': 'The chat gives it to customers.', timeZone: 'Time zone', currency: 'Currency', dayStartsAt: 'The day starts at', 'hint.dayStartsAt': 'Orders before it count to the day before.',
    cancelWindowMinutes: 'Time to cancel (min)', 'hint.cancelWindowMinutes': 'How long customers may cancel by themselves what is being prepared.', preparationMinutes: 'Preparation (min)', minimumBasket: 'Smallest basket', deliveryFee: 'Delivery fee', 'hint.terms': 'Counts where there are no delivery zones.',
    locales: 'Languages', fulfilments: 'Ways to hand over', paymentMethods: 'Ways to pay', ownersOnly: 'Only owners may change these.',
    zones: 'Delivery zones', 'hint.zones': 'The first zone that an address lies in counts. With none the shop delivers everywhere.', everywhere: 'The shop delivers everywhere.', addZone: 'Add a zone', zoneName: 'Name of the zone', zoneKind: 'How it is drawn',
    'kind.radius': 'Distance', 'kind.polygon': 'Border', 'kind.districts': 'Names of districts', latitude: 'Latitude', longitude: 'Longitude', meters: 'Distance (metres)', corners: 'Corners', 'hint.corners': 'One corner a line: latitude, longitude. In order; the last one joins the first.',
    districts: 'Districts', 'hint.districts': 'One district a line, as people write it in their address.', fee: 'Fee', minutes: 'Time (min)', up: 'Move {{name}} up', removeZone: 'Remove {{name}}', map: 'Drawing of the zones', newZone: 'New zone',
    tryAddress: 'Try an address', tryText: 'Address', tryRun: 'Try', 'verdict.everywhere': 'The shop delivers everywhere.', 'verdict.inside': 'In the zone “{{zone}}”.', 'verdict.outside': 'Outside every zone; the chat offers to pick up.', 'verdict.pin-wanted': 'The chat asks for a location.', 'verdict.district-wanted': 'The chat asks for the district.',
    tryHint: 'Tried with the zones as they are saved. The location is optional.',
  },
});
