import { wordTable } from '../../../core/i18n/word-table';

/** What stands around the rehearsed chat. */
export const CHAT_WORDS = wordTable({
  tr: {
    about: 'Yeni bir müşteri şu anda tam bu mesajları alır. Hiçbir şey gönderilmez, sipariş verilmez.',
    language: 'Sohbet dili',
    tr: 'Türkçe',
    en: 'İngilizce',
    hello: 'merhaba',
    say: 'Müşteri olarak yazın',
    send: 'Gönder',
    again: 'Baştan başla',
    ordered: 'Burada sipariş verilmiş olurdu.',
    talk: 'Sohbet',
  },
  en: {
    about: 'A new customer would get exactly these messages now. Nothing is sent, nothing is ordered.',
    language: 'Language of the chat',
    tr: 'Turkish',
    en: 'English',
    hello: 'hello',
    say: 'Write as a customer',
    send: 'Send',
    again: 'Start over',
    ordered: 'Here the order would have been placed.',
    talk: 'Chat',
  },
});
