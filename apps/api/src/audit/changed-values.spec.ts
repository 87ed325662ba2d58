import { changedValues } from './changed-values';

describe(changedValues.name, () => {
  it('keeps only what differs', () => {
    const before = { name: 'Ayran', price: 4_000, tags: ['cold'], at: new Date(0) };
    const after = { name: 'Ayran', price: 4_500, tags: ['cold'], at: new Date(0).toISOString() };
    expect(changedValues(before, after)).toEqual({ before: { price: 4_000 }, after: { price: 4_500 } });
  });

  it('says null for what one side lacks', () => {
    expect(changedValues({}, { note: 'x' })).toEqual({ before: { note: null }, after: { note: 'x' } });
  });

  it('keeps the whole of what was created or removed', () => {
    expect(changedValues(null, { a: 1 })).toEqual({ before: null, after: { a: 1 } });
    expect(changedValues({ a: 1 }, null)).toEqual({ before: { a: 1 }, after: null });
  });
});
