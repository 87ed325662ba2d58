import { wordTable } from '../core/i18n/word-table';

/** Signing in. */
export const SIGN_IN_WORDS = wordTable({
  tr: {
    title: 'Giriş yapın',
    lead: 'WhatsApp siparişleriniz bu ekranda.',
    email: 'E-posta',
    password: 'Parola',
    submit: 'Giriş yap',
    busy: 'Giriş yapılıyor',
    expired: 'Oturumunuz sona erdi. Kaldığınız yerden devam etmek için giriş yapın.',
    missingEmail: 'E-postanızı yazın.',
    missingPassword: 'Parolanızı yazın.',
    code: 'Doğrulama kodu',
    codeHint: 'Uygulamanızdaki altı rakam ya da bir kurtarma kodu.',
    pair: 'Kodla mutfak ekranı olarak katıl',
  },
  en: {
    title: 'Sign in to Sofra',
    lead: 'Your WhatsApp orders, on one screen.',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in',
    expired: 'Your session has ended. Sign in to carry on where you were.',
    missingEmail: 'Enter your email.',
    missingPassword: 'Enter your password.',
    code: 'Verification code',
    codeHint: 'The six digits in your app, or a recovery code.',
    pair: 'Join as a kitchen screen with a code',
  },
});
