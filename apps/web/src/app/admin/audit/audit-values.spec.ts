import type { Words } from '../../core/i18n/words';
import type { WordTable } from '../../core/i18n/word-table';
import { auditReader } from './audit-reader';
import { changedFields } from './audit-values';

const inTurkish = { language: 'tr', of: <K extends string>(table: WordTable<K>) => (key: K) => table.tr[key] } as Pick<Words, 'of' | 'language'>;
const onTheClock = { dayTime: (moment: string | number) => String(moment) };
const read = (before: Record<string, unknown> | null, after: Record<string, unknown> | null) => changedFields({ before, after }, auditReader(inTurkish, onTheClock, 'TRY'));

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
      { field: 'Neden', before: null, after: null },
      { field: 'En çok', before: null, after: null },
    ]);
  });

  it('names days, and what the API has its own words for', () => {
    expect(read({ hours: [] }, { hours: [{ weekday: 1, from: '10:00', until: '22:00' }, { weekday: 2, from: '10:00', until: '22:00' }], role: 'owner' })).toEqual([
      { field: 'Saatler', before: null, after: 'Gün: Pazartesi, Başlangıç: 10:00, Bitiş: 22:00; Gün: Salı, Başlangıç: 10:00, Bitiş: 22:00' },
      { field: 'Yetki', before: null, after: 'işletme sahibi' },
    ]);
  });
});
