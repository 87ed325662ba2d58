import { fillIn } from './word-table';

describe(fillIn.name, () => {
  it.each<[Record<string, string | number>, string]>([
    [{ count: 1, total: '5 TL' }, '1 order, 5 TL'], [{ count: 0, total: '0 TL' }, '0 orders, 0 TL'], [{ count: 21, total: '9 TL' }, '21 orders, 9 TL'], [{ count: 2 }, '2 orders, '],
  ])('says %j as %s', (params, said) => {
    expect(fillIn('{{count}} {{count|order|orders}}, {{total}}', params)).toBe(said);
  });
});
