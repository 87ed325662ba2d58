import { wordTable } from '../../core/i18n/word-table';

/** What WhatsApp said against a field, and what to do. */
export const FAULT_WORDS = wordTable({
  tr: {
    'phoneNumberId.unknown': 'WhatsApp bu kimliği bu anahtarla bulamadı. Kimliği yeniden kopyalayın; hesabı sistem kullanıcısına atayın.',
    'phoneNumberId.taken': 'Bu numara başka bir şubede bağlı. Önce oradaki bağlantıyı kesin.',
    'phoneNumberId.invalid': 'Yalnızca rakam: telefon numarası değil, “API Setup” sayfasındaki kimlik.',
    'accountId.unknown': 'WhatsApp bu hesabı bu anahtarla bulamadı. Kimliği yeniden kopyalayın; hesabı sistem kullanıcısına atayın.',
    'accountId.wrong': 'Numara bu hesabın değil. Numaranın yanındaki hesap kimliğini kopyalayın.',
    'accountId.invalid': 'Yalnızca rakam.',
    'accessToken.wrong': 'WhatsApp bu anahtarı kabul etmedi: süresi dolmuş ya da eksik kopyalanmış. Yenisini oluşturun.',
    'accessToken.invalid': 'Anahtarın yetkisi eksik. whatsapp_business_messaging ve whatsapp_business_management ile yeniden oluşturun.',
    'appSecret.wrong': 'Bu, anahtarın ait olduğu uygulamanın gizli anahtarı değil. “App settings, Basic” sayfasından kopyalayın.',
  },
  en: {
    'phoneNumberId.unknown': 'WhatsApp does not find this ID with this token. Copy it again, and assign the account to the system user.',
    'phoneNumberId.taken': 'Another branch has this number. Disconnect it there first.',
    'phoneNumberId.invalid': 'Digits only: not the phone number but the ID on the page “API Setup”.',
    'accountId.unknown': 'WhatsApp does not find this account with this token. Copy the ID again, and assign the account to the system user.',
    'accountId.wrong': 'The number is not this account’s. Copy the account ID that stands beside the number.',
    'accountId.invalid': 'Digits only.',
    'accessToken.wrong': 'WhatsApp refused this token: it has expired or was not copied whole. Make a new one.',
    'accessToken.invalid': 'The token lacks a permission. Make it with whatsapp_business_messaging and whatsapp_business_management.',
    'appSecret.wrong': 'This is not the secret of the app that the token belongs to. Copy it from “App settings, Basic”.',
  },
});

export type ConnectFault = keyof (typeof FAULT_WORDS)['en'];
