import { wordTable } from '../core/i18n/word-table';

export const SET_PASSWORD_WORDS = wordTable({
  tr: {
    title: 'Parolanızı seçin',
    lead: 'En az {{count}} karakter. Uzun bir cümle en iyisidir.',
    password: 'Yeni parola',
    show: 'Parolayı göster',
    submit: 'Parolayı kaydet',
    short: 'Parola en az {{count}} karakter olmalı.',
    noToken: 'Bağlantı eksik. İşletme sahibinin verdiği adresin tamamını açın.',
    done: 'Parolanız kaydedildi. Şimdi giriş yapabilirsiniz.',
    signIn: 'Giriş yap',
  },
  en: {
    title: 'Choose your password',
    lead: 'At least {{count}} characters. A long sentence is best.',
    password: 'New password',
    show: 'Show the password',
    submit: 'Save the password',
    short: 'The password needs at least {{count}} characters.',
    noToken: 'The link is incomplete. Open the whole address that the owner gave you.',
    done: 'Your password is saved. You can sign in now.',
    signIn: 'Sign in',
  },
});
