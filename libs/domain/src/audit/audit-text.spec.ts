import { auditDeed, auditKind, changedFields } from './audit-text';

const read = (before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
  changedFields({ before, after }, { language: 'tr', currency: 'TRY', moment: (at) => `saat ${at}` });

describe(changedFields.name, () => {
  it('puts each value beside what it became, amounts as money', () => {
    expect(read({ price: 18_000, isDisabled: false }, { price: 18_500, isDisabled: true })).toEqual([
      { field: 'Fiyat', before: '180,00 TL', after: '185,00 TL' },
      { field: 'Çıkarıldı', before: 'hayır', after: 'evet' },
    ]);
  });

  it('writes lists and translations out, and says nothing where there is nothing', () => {
    expect(read(null, { name: { tr: 'Ayran', en: '' }, tags: ['cold', 'milk'], reason: '', cap: null })).toEqual([
      { field: 'Ad', before: null, after: 'Türkçe: Ayran' },
      { field: 'tags', before: null, after: 'cold, milk' },
    ]);
  });

  it('names days, moments, and what the API has its own words for', () => {
    const hours = [{ weekday: 1, from: '10:00', until: '22:00' }, { weekday: 2, from: '10:00', until: '22:00' }];
    expect(read({ hours: [] }, { hours, role: 'owner', soldOutUntil: '2026-11-28T10:00:00.000Z' })).toEqual([
      { field: 'Saatler', before: null, after: 'Gün: Pazartesi, Başlangıç: 10:00, Bitiş: 22:00; Gün: Salı, Başlangıç: 10:00, Bitiş: 22:00' },
      { field: 'Yetki', before: null, after: 'işletme sahibi' },
      { field: 'Tükendi, şu zamana kadar', before: null, after: 'saat 2026-11-28T10:00:00.000Z' },
    ]);
  });

  it('says an amount as a number alone where its currency is not known', () => {
    expect(changedFields({ before: null, after: { price: 18_000 } }, { language: 'en', currency: null, moment: String })).toEqual([{ field: 'Price', before: null, after: '18000' }]);
  });
});

describe(auditDeed.name, () => {
  it.each([
    ['tr', 'password.changed', 'parolasını değiştirdi'],
    ['tr', 'product.changed', 'değiştirdi'],
    ['en', 'sessions.ended', 'ended the sessions'],
    ['en', 'coupon.paused', 'paused'],
    ['en', 'staff.promoted', 'promoted'],
    ['en', 'constructor.toString', 'toString'],
  ] as const)('says in %s of %s: %s', (language, action, text) => {
    expect(auditDeed(action, language)).toBe(text);
  });
});

describe(auditKind.name, () => {
  it('names what it knows and leaves the rest', () => {
    expect([auditKind('modifier-group', 'tr'), auditKind('tax-class', 'en'), auditKind('ufo', 'en')]).toEqual(['Seçenek grubu', 'Tax class', 'ufo']);
  });
});
