import { wordTable } from '../../core/i18n/word-table';

export const MISSING_WORDS = wordTable({
  tr: { title: 'Böyle bir sayfa yok', about: 'Bu adreste bir şey yok. Adresi kontrol edin ya da menüden bir sayfa seçin.', toOrders: 'Siparişlere git' },
  en: { title: 'There is no such page', about: 'Nothing is at this address. Check it, or choose a page from the menu.', toOrders: 'Go to the orders' },
});
