import { mergeEdits } from './merge-edits';

const base = { price: 100, name: { tr: 'Ayran', en: 'Ayran' }, tags: ['milk'] };

describe(mergeEdits.name, () => {
  it('puts different fields together', () => {
    const merged = mergeEdits(base, { ...base, price: 120 }, { ...base, tags: [] });
    expect(merged).toEqual({ mine: { price: 120 }, theirs: ['tags'], conflicts: [] });
  });

  it('leaves to a person what both have changed', () => {
    expect(mergeEdits(base, { ...base, price: 120 }, { ...base, price: 130 })).toEqual({ mine: {}, theirs: [], conflicts: ['price'] });
  });

  it('sees no change in a number that is still to be given', () => {
    const unpriced = { ...base, price: Number.NaN };
    expect(mergeEdits(unpriced, { ...unpriced }, { ...unpriced })).toEqual({ mine: {}, theirs: [], conflicts: [] });
    expect(mergeEdits(unpriced, { ...unpriced, price: 0 }, unpriced).mine).toEqual({ price: 0 });
  });

  it('sees no conflict in the same change', () => {
    expect(mergeEdits(base, { ...base, name: { en: 'Yoghurt', tr: 'Ayran' } }, { ...base, name: { tr: 'Ayran', en: 'Yoghurt' } })).toEqual({ mine: {}, theirs: ['name'], conflicts: [] });
  });
});
