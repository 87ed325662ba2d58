import { spokenLocale } from './spoken-locale';

describe(spokenLocale.name, () => {
  it('is the customer’s own, unless the shop does not speak it or nobody knows it', () => {
    const shop = { locales: ['en', 'tr'], defaultLocale: 'en' } as const;
    expect(spokenLocale('tr', shop)).toBe('tr');
    expect(spokenLocale(null, shop)).toBe('en');
    expect(spokenLocale('tr', { locales: ['en'], defaultLocale: 'en' })).toBe('en');
    expect(spokenLocale('tr', { locales: [], defaultLocale: 'en' })).toBe('tr');
  });
});
