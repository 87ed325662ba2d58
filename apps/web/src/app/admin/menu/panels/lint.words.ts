import { wordTable } from '../../../core/i18n/word-table';

/** What the menu's check says of each finding. */
export const LINT_WORDS = wordTable({
  tr: {
    clean: 'Menüde müşteriyi zorlayacak bir şey yok.',
    looking: 'Menü kontrol ediliyor',
    open: '{{name}} aç',
    'severity.error': 'Engel',
    'severity.warning': 'Dikkat',
    'severity.hint': 'Öneri',
    'rule.group-unanswerable': 'Zorunlu “{{others}}” sorusunun hiçbir seçeneği satışta değil: kimse sipariş edemez.',
    'rule.combo-impossible': 'Menünün “{{others}}” bölümünde satışta ürün yok: kimse sipariş edemez.',
    'rule.price-zero': 'Fiyatı sıfır.',
    'rule.names-equal': 'Aynı adda başka ürün var: {{others}}.',
    'rule.parser-confused': 'Yazarak sipariş verilirken şununla karışıyor: {{others}}. Adını ya da başka adlarını ayırın.',
    'rule.titles-collide': 'Listede kısaltılınca şununla aynı görünüyor: {{others}}.',
    'rule.many-taps': 'Sepete {{count}} dokunuşta giriyor. Soruları azaltın ya da isteğe bağlı yapın.',
    'rule.category-empty': 'Bu kategoride satışta ürün yok, müşteriler görmez.',
    'rule.language-missing': 'Şu dilde adı yok: {{others}}.',
  },
  en: {
    clean: 'Nothing on the menu would trip a customer.',
    looking: 'Checking the menu',
    open: 'Open {{name}}',
    'severity.error': 'Blocks',
    'severity.warning': 'Warning',
    'severity.hint': 'Hint',
    'rule.group-unanswerable': 'The required question “{{others}}” has no option on sale: nobody can order it.',
    'rule.combo-impossible': 'The part “{{others}}” of this combo has nothing on sale: nobody can order it.',
    'rule.price-zero': 'Its price is zero.',
    'rule.names-equal': 'Another product has the same name: {{others}}.',
    'rule.parser-confused': 'Typed orders cannot tell it from {{others}}. Give it another name, or other names.',
    'rule.titles-collide': 'Cut short in a list, it looks the same as {{others}}.',
    'rule.many-taps': 'It takes {{count}} taps to the basket. Ask fewer questions, or make some optional.',
    'rule.category-empty': 'Nothing in this category is on sale, so customers do not see it.',
    'rule.language-missing': 'It has no name in: {{others}}.',
  },
});
