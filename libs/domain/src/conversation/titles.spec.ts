import fc from 'fast-check';
import { paginate } from './paginate';
import { distinctTitles } from './titles';

describe(distinctTitles.name, () => {
  it.each([
    [['Döner 90 g', 'Döner 120 g'], ['Döner 90 g', 'Döner 120 g']],
    [['Tavuk Döner Dürüm Porsiyon 90 g', 'Tavuk Döner Dürüm Porsiyon 120 g'], ['Tavuk Döner Dürüm… 90 g', 'Tavuk Döner Dürüm… 120 g']],
    [['Ayran', 'Ayran', 'Ayran'], ['Ayran', 'Ayran 2', 'Ayran 3']],
    [['Ayran', 'Ayran', 'Ayran 2'], ['Ayran', 'Ayran 3', 'Ayran 2']],
    [['', '🍔'], ['–', '🍔']],
    [['Közlenmiş Biberli Tavuk Dürüm Menü', 'Közlenmiş Biberli Tavuk Porsiyon Menü'], ['Közlenmiş… Dürüm Menü', 'Közlenmiş… Porsiyon Menü']],
  ])('%j become %j', (names, titles) => {
    expect(distinctTitles(names, 24)).toEqual(titles);
  });

  it('are never longer than allowed, never empty and never equal', () => {
    const name = fc.array(fc.constantFrom('Tavuk', 'Döner', 'Dürüm', '90', '120', 'g', '🌶️', 'Muvaffakiyetsizleştirici'), { maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 10 }), fc.constantFrom(20, 24), (names, max) => {
      const titles = distinctTitles(names, max);
      expect(new Set(titles).size).toBe(names.length);
      expect(titles.every((title) => title.length > 0 && title.length <= max)).toBe(true);
    }));
  });
});

describe(paginate.name, () => {
  it.each([
    [10, [10]],
    [11, [9, 2]],
    [18, [9, 9]],
    [19, [9, 8, 2]],
    [26, [9, 8, 9]],
    [0, [0]],
  ])('%i rows make pages of %j', (count, sizes) => {
    const items = Array.from({ length: count }, (_, index) => index);
    expect(sizes.map((_, page) => paginate(items, 10, page).items.length)).toEqual(sizes);
    expect(sizes.flatMap((_, page) => paginate(items, 10, page).items)).toEqual(items);
  });

  it('shows every item once and never more rows than there is room for', () => {
    fc.assert(fc.property(fc.nat({ max: 200 }), fc.integer({ min: 3, max: 10 }), (count, room) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      for (let page = 0; ; page += 1) {
        const shown = paginate(items, room, page);
        seen.push(...shown.items);
        expect(shown.items.length + Number(shown.hasNext) + Number(shown.hasPrevious)).toBeLessThanOrEqual(room);
        if (!shown.hasNext) break;
      }
      expect(seen).toEqual(items);
    }));
  });

  it('falls back to the last page when the wanted one is gone', () => {
    expect(paginate([1, 2, 3], 10, 7)).toEqual({ items: [1, 2, 3], page: 0, hasNext: false, hasPrevious: false });
  });
});
