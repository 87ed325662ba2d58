import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../core/i18n/provide-words';
import { Words } from '../../core/i18n/words';
import { deedText } from './deed-text';

describe(deedText.name, () => {
  it.each([
    ['tr', 'password.changed', 'parolasını değiştirdi'],
    ['tr', 'product.changed', 'değiştirdi'],
    ['en', 'sessions.ended', 'ended the sessions'],
    ['en', 'coupon.paused', 'paused'],
    ['en', 'staff.promoted', 'promoted'],
  ] as const)('says in %s of %s: %s', (language, action, text) => {
    TestBed.configureTestingModule({ providers: [provideWords(language)] });
    expect(deedText(action, TestBed.inject(Words))).toBe(text);
  });
});
