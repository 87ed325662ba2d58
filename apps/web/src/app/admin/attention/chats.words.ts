import { wordTable } from '../../core/i18n/word-table';

/** Customers who want to talk to a person. */
export const CHATS_WORDS = wordTable({
  tr: {
    title: 'Konuşmak isteyenler',
    lead: 'Sizinle görüşmek isteyen müşteriler ve şu anda sizin yazdığınız sohbetler. Siz yazarken bot susar; sipariş durumu mesajları gitmeyi sürdürür.',
    asks: 'Sizinle görüşmek istiyor, {{time}}',
    quiet: 'Bot {{time}} saatine kadar susuyor',
    takeOver: 'Devral',
    handBack: 'Bota geri ver',
    nobody: 'İsimsiz müşteri',
    customer: 'Müşteri',
    bot: 'Bot',
    staff: 'Siz',
  },
  en: {
    title: 'Asking for a person',
    lead: 'Customers who want to talk to you, and chats that you are writing in. The bot keeps quiet while you do; order status messages still go out.',
    asks: 'Wants to talk to you, {{time}}',
    quiet: 'The bot keeps quiet until {{time}}',
    takeOver: 'Take over',
    handBack: 'Hand back to the bot',
    nobody: 'Customer without a name',
    customer: 'Customer',
    bot: 'Bot',
    staff: 'You',
  },
});
