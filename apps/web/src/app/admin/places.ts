import type { Role } from '@sofra/contracts';
import type { IconName } from '../shared/icons';
import { wordTable } from '../core/i18n/word-table';

/** Names of the administration's pages, as the rail shows them. */
export const PLACE_WORDS = wordTable({
  tr: {
    orders: 'Siparişler',
    reports: 'Raporlar',
    menu: 'Menü',
    coupons: 'Kuponlar',
    settings: 'Ayarlar',
    whatsapp: 'WhatsApp',
    screens: 'Ekranlar',
    attention: 'Uyarılar',
    staff: 'Personel',
    audit: 'İşlem kaydı',
    account: 'Hesabım',
    kitchen: 'Mutfak',
    attentionCount: '{{count}} uyarı',
  },
  en: {
    orders: 'Orders',
    reports: 'Reports',
    menu: 'Menu',
    coupons: 'Coupons',
    settings: 'Settings',
    whatsapp: 'WhatsApp',
    screens: 'Screens',
    attention: 'Attention',
    staff: 'Staff',
    audit: 'Audit log',
    account: 'My account',
    kitchen: 'Kitchen',
    attentionCount: '{{count}} need attention',
  },
});

/** An entry of the rail. */
interface Place {
  /** Below `/admin`. */
  path: string;
  word: keyof (typeof PLACE_WORDS)['tr'];
  icon: IconName;
  /** Who sees it; everybody of the administration unless told otherwise. The API refuses by its own table. */
  roles?: readonly Role[];
  /** About what all branches share: not for whoever is limited to one. */
  isWholeShop?: true;
}

/** The rail, from top to bottom: what is used every day first. */
export const PLACES: readonly Place[] = [
  { path: 'orders', word: 'orders', icon: 'orders' },
  { path: 'menu', word: 'menu', icon: 'cutlery', roles: ['owner', 'manager'] },
  { path: 'reports', word: 'reports', icon: 'sum', roles: ['owner', 'manager'] },
  { path: 'screens', word: 'screens', icon: 'tablet', roles: ['owner', 'manager'] },
  { path: 'coupons', word: 'coupons', icon: 'voucher', roles: ['owner', 'manager'], isWholeShop: true },
  { path: 'settings', word: 'settings', icon: 'settings', roles: ['owner', 'manager'] },
  { path: 'whatsapp', word: 'whatsapp', icon: 'chat', roles: ['owner', 'manager'] },
  { path: 'attention', word: 'attention', icon: 'warning' },
  { path: 'staff', word: 'staff', icon: 'users', roles: ['owner'] },
  { path: 'audit', word: 'audit', icon: 'history', roles: ['owner'] },
  { path: 'account', word: 'account', icon: 'user' },
];
