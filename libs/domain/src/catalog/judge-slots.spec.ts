import type { ComboSlotEdit } from '@sofra/contracts';
import { judgeSlots, type SlotGround } from './judge-slots';

const GROUND: SlotGround = {
  id: 'menu', isPart: false,
  products: new Map(Object.entries({ ayran: 'plain', kola: 'plain', eski: 'archived', aile: 'combo', menu: 'combo' }).map(([id, kind]) => [id, { isArchived: kind === 'archived', isCombo: kind === 'combo' }])),
};
const slot = (parts: Partial<ComboSlotEdit> = {}): ComboSlotEdit => ({ id: null, name: { tr: 'İçecek' }, choices: [{ productId: 'ayran', extra: 0 }, { productId: 'kola', extra: 1_500 }], ...parts });
const choices = (...ids: string[]) => slot({ choices: ids.map((productId) => ({ productId, extra: 0 })) });

describe(judgeSlots.name, () => {
  it('finds nothing wrong with a plain product, nor with a combo of two drinks', () => {
    expect([judgeSlots([], { ...GROUND, isPart: true }), judgeSlots([slot(), slot({ name: { en: 'Second drink' } })], GROUND)]).toEqual([{}, {}]);
  });

  it.each<[string, ComboSlotEdit[], object]>([
    ['a slot without a name', [slot({ name: {} })], { 'slots.0.name.tr': 'required' }],
    ['a slot without choices', [slot(), slot({ choices: [] })], { 'slots.1.choices': 'required' }],
    ['a product twice in a slot', [choices('ayran', 'kola', 'ayran')], { 'slots.0.choices.2.productId': 'twice' }],
    ['the product in itself', [choices('menu')], { 'slots.0.choices.0.productId': 'itself' }],
    ['a combo in a combo', [choices('ayran', 'aile')], { 'slots.0.choices.1.productId': 'is-combo' }],
    ['a product off the menu', [choices('eski')], { 'slots.0.choices.0.productId': 'archived' }],
    ['a product of nobody', [choices('yok')], { 'slots.0.choices.0.productId': 'unknown' }],
    ['an extra below nothing', [slot({ choices: [{ productId: 'ayran', extra: -1 }] })], { 'slots.0.choices.0.extra': 'negative' }],
    ['half a kuruş', [slot({ choices: [{ productId: 'ayran', extra: 0.5 }] })], { 'slots.0.choices.0.extra': 'not-a-number' }],
    ['one slot twice', [slot({ id: 's' }), slot({ id: 's' })], { 'slots.1.id': 'twice' }],
    ['endless slots', Array.from({ length: 11 }, () => slot()), { slots: 'too-many' }],
  ])('names %s', (_, slots, faults) => {
    expect(judgeSlots(slots, GROUND)).toEqual(faults);
  });

  it('refuses a combo that is a choice of another one', () => {
    expect(judgeSlots([slot()], { ...GROUND, isPart: true })).toEqual({ slots: 'part-of-combo' });
  });
});
