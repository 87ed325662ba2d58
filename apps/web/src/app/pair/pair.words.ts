import { wordTable } from '../core/i18n/word-table';

/** Joining a kitchen as its screen. */
export const PAIR_WORDS = wordTable({
  tr: {
    title: 'Mutfağa katıl',
    lead: 'Yöneticinin Yönetim, Ekranlar altında gördüğü altı rakamı yazın.',
    typed: '6 rakamdan {{count}} tanesi',
    clear: 'Hepsini sil',
    delete: 'Son rakamı sil',
    revoked: 'Bu ekranın bağlantısını bir yönetici kesti. Dönmek için yeni bir kod isteyin.',
  },
  en: {
    title: 'Join a kitchen',
    lead: 'Type the six digits that your manager sees under Administration, Screens.',
    typed: '{{count}} of 6 digits',
    clear: 'Clear all',
    delete: 'Delete the last digit',
    revoked: 'This screen was sent away by a manager. Ask for a new code to come back.',
  },
});
