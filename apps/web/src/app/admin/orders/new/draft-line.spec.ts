import type { DeskGroupDto, DeskProductDto } from '@sofra/contracts';
import { lineOf, refill, toAddedItem, toggle } from './draft-line';

const group = (max: number, min = 0): DeskGroupDto => ({ id: `g${max}`, name: {}, min, max, modifiers: ['a', 'b'].map((id) => ({ id: `${id}${max}`, name: {}, price: 0, isAvailable: true })) });
const product = (id: string, parts: Partial<DeskProductDto> = {}): DeskProductDto => ({ id, name: {}, price: 100, isAvailable: true, groups: [], slots: [], ...parts });

describe('a line of a clerk’s order', () => {
  const wrap = product('wrap', { groups: [group(1), group(2)] });
  const menu = new Map([wrap, product('ayran')].map((each) => [each.id, each]));

  it('replaces where one may be chosen, and gathers where several may', () => {
    let line = lineOf(1, wrap, menu);
    line = toggle(line, null, group(1), 'a1');
    line = toggle(line, null, group(1), 'b1');
    line = toggle(line, null, group(2), 'a2');
    line = toggle(line, null, group(2), 'b2');
    line = toggle(line, null, group(2), 'a2');
    expect(toAddedItem(line).modifiers).toEqual([{ modifierId: 'b1', quantity: 1 }, { modifierId: 'b2', quantity: 1 }]);
  });

  it('fills a combo’s slots, each with options of its own', () => {
    const combo = product('combo', { slots: [{ id: 's', name: {}, choices: [{ productId: 'ayran', extra: 0 }, { productId: 'wrap', extra: 500 }] }] });
    const line = toggle(refill(lineOf(1, combo, menu), 's', wrap), 's', group(1), 'a1');
    expect(toAddedItem({ ...line, note: ' acısız ' })).toEqual({ productId: 'combo', quantity: 1, note: 'acısız', modifiers: [], parts: [{ slotId: 's', productId: 'wrap', modifiers: [{ modifierId: 'a1', quantity: 1 }] }] });
  });

  it('has chosen what leaves no choice', () => {
    const line = lineOf(1, product('x', { groups: [{ ...group(2, 2) }] }), menu);
    expect(toAddedItem(line).modifiers).toHaveLength(2);
  });
});
