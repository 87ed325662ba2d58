import { changedFields } from './audit-values';

const bool = (value: boolean) => (value ? 'yes' : 'no');

describe(changedFields.name, () => {
  it('puts each value beside what it became', () => {
    expect(changedFields({ before: { price: 100, isDisabled: false }, after: { price: 120, isDisabled: true } }, bool)).toEqual([
      { field: 'price', before: '100', after: '120' },
      { field: 'isDisabled', before: 'no', after: 'yes' },
    ]);
  });

  it('writes lists and translations out, and says nothing where there is nothing', () => {
    expect(changedFields({ before: null, after: { name: { tr: 'Ayran' }, tags: ['cold', 'milk'], note: '', gone: null } }, bool)).toEqual([
      { field: 'name', before: null, after: 'tr: Ayran' },
      { field: 'tags', before: null, after: 'cold, milk' },
      { field: 'note', before: null, after: null },
      { field: 'gone', before: null, after: null },
    ]);
  });
});
