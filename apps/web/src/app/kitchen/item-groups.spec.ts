import { anItem } from '../../testing/an-order';
import { itemGroups } from './item-groups';

describe(itemGroups.name, () => {
  it('puts the parts of a combo together, and each other dish by itself', () => {
    const [first, second] = [{ id: '2', name: 'Dürüm Menü' }, { id: '4', name: 'Dürüm Menü' }];
    const items = [anItem({ id: '1' }), anItem({ id: '2', combo: first }), anItem({ id: '3', combo: first }), anItem({ id: '4', combo: second }), anItem({ id: '6' })];
    expect(itemGroups(items).map(({ id, combo, items: own }) => [id, combo?.name ?? null, own.map((item) => item.id)])).toEqual([
      ['1', null, ['1']],
      ['2', 'Dürüm Menü', ['2', '3']],
      ['4', 'Dürüm Menü', ['4']],
      ['6', null, ['6']],
    ]);
  });
});
