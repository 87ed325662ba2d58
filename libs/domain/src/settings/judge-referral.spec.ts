import type { ReferralSettingsEdit } from '@sofra/contracts';
import { judgeReferral } from './judge-referral';

const edit = (parts: Partial<ReferralSettingsEdit> = {}): ReferralSettingsEdit => ({ isOn: true, kind: 'fixed', value: 5_000, cap: null, minimumBasket: 15_000, validDays: 90, ...parts });

describe(judgeReferral.name, () => {
  it.each<[string, Partial<ReferralSettingsEdit>, object]>([
    ['an amount', {}, {}],
    ['percent, with a cap', { kind: 'percent', value: 100, cap: 1 }, {}],
    ['free delivery without a value', { kind: 'free-delivery', value: 0 }, {}],
    ['no amount', { value: 0 }, { value: 'too-low' }],
    ['no amount while it is off', { isOn: false, value: 0 }, { value: 'too-low' }],
    ['half a kuruş', { value: 0.5 }, { value: 'not-a-number' }],
    ['more than all of it', { kind: 'percent', value: 101 }, { value: 'too-high' }],
    ['a cap of nothing', { kind: 'percent', value: 10, cap: 0 }, { cap: 'too-low' }],
    ['a basket below zero', { minimumBasket: -1 }, { minimumBasket: 'negative' }],
    ['no day', { validDays: 0 }, { validDays: 'too-low' }],
    ['three years', { validDays: 1_095 }, { validDays: 'too-high' }],
  ])('%s', (_, parts, faults) => {
    expect(judgeReferral(edit(parts))).toEqual(faults);
  });
});
