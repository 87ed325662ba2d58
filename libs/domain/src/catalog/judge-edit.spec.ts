import type { CategoryEdit, ModifierEdit, ModifierGroupEdit, ProductEdit } from '@sofra/contracts';
import { judgeCategory, judgeModifierGroup, judgeProduct } from './judge-edit';

const category = (parts: Partial<CategoryEdit> = {}): CategoryEdit => ({ externalId: null, name: { tr: 'Kahvaltı' }, description: {}, schedule: [], ...parts });
const product = (parts: Partial<ProductEdit> = {}): ProductEdit => ({
  categoryId: 'c', externalId: null, name: { tr: 'Ayran' }, description: {}, price: 4_000, isAvailable: true, station: null, taxClass: 'food', isAlcohol: false,
  isStockCounted: false, imageId: null, synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [], ...parts,
});
const modifier = (parts: Partial<ModifierEdit> = {}): ModifierEdit => ({
  id: null, externalId: null, name: { tr: 'Acılı' }, priceDelta: 0, isAvailable: true, isRemoval: false, synonyms: [], allergens: [], diets: [], ...parts,
});
const group = (parts: Partial<ModifierGroupEdit> = {}): ModifierGroupEdit => ({
  externalId: null, name: { tr: 'Acı' }, min: 0, max: 1, free: 0, modifiers: [modifier()], ...parts,
});
const GROUPS = new Map([['g', { min: 0, max: 2, free: 0 }]]);
const hours = (weekday: number, from: string, until: string) => ({ weekday, from, until });

describe(judgeProduct.name, () => {
  it('finds nothing wrong with a plain one', () => {
    expect(judgeProduct(product(), GROUPS)).toEqual({});
  });

  it.each<[string, Partial<ProductEdit>, object]>([
    ['no name', { name: { tr: ' ' } }, { 'name.tr': 'required' }],
    ['an endless name', { name: { en: 'x'.repeat(121) } }, { 'name.en': 'too-long' }],
    ['a negative price', { price: -1 }, { price: 'negative' }],
    ['half a kuruş', { price: 10.5 }, { price: 'not-a-number' }],
    ['an empty code', { externalId: '' }, { externalId: 'required' }],
    ['an empty synonym', { synonyms: ['!'] }, { synonyms: 'required' }],
    ['a group twice', { modifierGroups: [0, 1].map(() => ({ groupId: 'g', min: null, max: null, free: null })) }, { 'modifierGroups.1.groupId': 'twice' }],
    ['min above max in its own way', { modifierGroups: [{ groupId: 'g', min: 3, max: null, free: null }] }, { 'modifierGroups.0.min': 'min-above-max' }],
    ['a group that is not there', { modifierGroups: [{ groupId: 'x', min: null, max: null, free: null }] }, { 'modifierGroups.0.groupId': 'unknown' }],
    ['questions of a combo’s own', { modifierGroups: [{ groupId: 'g', min: null, max: null, free: null }], slots: [{ id: null, name: { tr: 'İçecek' }, choices: [] }] }, { modifierGroups: 'not-in-combo' }],
    ['a negative price of a branch', { branches: [{ branchId: 'b', price: -5, isAvailable: null }] }, { 'branches.0.price': 'negative' }],
  ])('names %s', (_, parts, faults) => {
    expect(judgeProduct(product(parts), GROUPS)).toEqual(faults);
  });
});

describe(judgeModifierGroup.name, () => {
  it.each<[string, Partial<ModifierGroupEdit>, object]>([
    ['min above max', { min: 2, max: 1, modifiers: [modifier(), modifier()] }, { min: 'min-above-max' }],
    ['a max of none', { max: 0 }, { max: 'max-below-one' }],
    ['more free than allowed', { free: 2 }, { free: 'free-above-max' }],
    ['more required than there are', { min: 2, max: 2 }, { min: 'min-above-choices' }],
    ['a nameless modifier', { modifiers: [modifier({ name: {} })] }, { 'modifiers.0.name.tr': 'required' }],
    ['a code twice', { modifiers: [modifier({ externalId: 'a' }), modifier({ externalId: 'a' })] }, { 'modifiers.1.externalId': 'twice' }],
  ])('names %s', (_, parts, faults) => {
    expect(judgeModifierGroup(group(parts))).toEqual(faults);
  });

  it('takes a negative price delta', () => {
    expect(judgeModifierGroup(group({ modifiers: [modifier({ priceDelta: -500 })] }))).toEqual({});
  });
});

describe(judgeCategory.name, () => {
  it.each<[string, CategoryEdit['schedule'], object]>([
    ['a time that is none', [hours(1, '8:00', '11:00')], { 'schedule.0.from': 'not-a-time' }],
    ['an interval of nothing', [hours(1, '08:00', '08:00')], { 'schedule.0.until': 'empty-interval' }],
    ['overlapping hours', [hours(1, '08:00', '11:00'), hours(1, '10:59', '12:00')], { 'schedule.1.from': 'overlap' }],
    ['an overlap over midnight', [hours(1, '22:00', '02:00'), hours(2, '01:00', '03:00')], { 'schedule.1.from': 'overlap' }],
    ['an overlap round the week', [hours(7, '22:00', '02:00'), hours(1, '01:00', '03:00')], { 'schedule.1.from': 'overlap' }],
  ])('names %s', (_, schedule, faults) => {
    expect(judgeCategory(category({ schedule }))).toEqual(faults);
  });

  it('takes intervals that touch', () => {
    expect(judgeCategory(category({ schedule: [hours(1, '08:00', '11:00'), hours(1, '11:00', '24:00'), hours(2, '00:00', '03:00')] }))).toEqual({});
  });
});
