import type { TaxClassEdit } from '@sofra/contracts';
import { judgeTaxClass, taxKey } from './judge-tax-class';

const rates = (parts: Partial<TaxClassEdit['rates']> = {}) => ({ delivery: 1_000, pickup: 1_000, table: 1_000, ...parts });

describe(judgeTaxClass.name, () => {
  it.each<[string, Partial<TaxClassEdit>, object]>([
    ['a class', {}, {}],
    ['no tax at all', { rates: rates({ delivery: 0 }) }, {}],
    ['everything as tax, with two decimals below it', { rates: rates({ delivery: 10_000, pickup: 9_999 }) }, {}],
    ['no name', { name: ' \n ' }, { name: 'required' }],
    ['a long name', { name: 'x'.repeat(41) }, { name: 'too-long' }],
    ['a name that another one has, in other letters', { name: ' İÇECEK' }, { name: 'taken' }],
    ['more than all', { rates: rates({ table: 10_001 }) }, { 'rates.table': 'too-high' }],
    ['less than nothing', { rates: rates({ pickup: -1 }) }, { 'rates.pickup': 'negative' }],
    ['a third decimal', { rates: rates({ delivery: 850.5 }) }, { 'rates.delivery': 'not-a-number' }],
  ])('judges %s', (_, parts, faults) => {
    expect(judgeTaxClass({ name: 'Yiyecek', rates: rates(), ...parts }, ['içecek'])).toEqual(faults);
  });
});

describe(taxKey.name, () => {
  it.each([
    ['İndirimli Ürün (%1)', [], 'indirimli-urun-1'],
    ['Food', ['food'], 'food-2'],
    ['food!', ['food', 'food-2'], 'food-3'],
    ['%', [], 'tax'],
    ['x'.repeat(40), [], 'x'.repeat(30)],
  ])('calls %s beside %j %s', (name, taken, key) => {
    expect(taxKey(name, taken)).toBe(key);
  });
});
