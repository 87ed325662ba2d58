import type { ClosureEdit, SettingsEdit } from '@sofra/contracts';
import { judgeClosure, judgeSettings, readLocal, writeLocal } from './judge-settings';

const anEdit = (parts: Partial<SettingsEdit> = {}): SettingsEdit => ({
  name: 'Sofra Döner', phone: '+90 212 555 01 01', timeZone: 'Europe/Istanbul', currency: 'TRY', dayStartsAt: '04:00', cancelWindowMinutes: 5, preparationMinutes: 30,
  minimumBasket: 0, deliveryFee: 0, locales: ['tr', 'en'], fulfilments: ['delivery'], paymentMethods: ['cash'], silencedStatuses: [], ...parts,
});

describe(judgeSettings.name, () => {
  it.each<[string, Partial<SettingsEdit>, object]>([
    ['a branch', {}, {}],
    ['one without a phone', { phone: null }, {}],
    ['no name', { name: '  ' }, { name: 'required' }],
    ['a phone of letters', { phone: 'call us' }, { phone: 'invalid' }],
    ['a zone of nowhere', { timeZone: 'Europe/Atlantis' }, { timeZone: 'unknown' }],
    ['a currency of two letters', { currency: 'TL' }, { currency: 'invalid' }],
    ['a currency of nowhere', { currency: 'QQQ' }, { currency: 'unknown' }],
    ['a day that starts at its end', { dayStartsAt: '24:00' }, { dayStartsAt: 'not-a-time' }],
    ['food in no time', { preparationMinutes: 0 }, { preparationMinutes: 'too-low' }],
    ['a fee below zero', { deliveryFee: -1 }, { deliveryFee: 'negative' }],
    ['no way to pay', { paymentMethods: [] }, { paymentMethods: 'required' }],
    ['a language twice', { locales: ['tr', 'tr'] }, { 'locales.1': 'twice' }],
  ])('judges %s', (_, parts, faults) => {
    expect(judgeSettings(anEdit(parts))).toEqual(faults);
  });
});

describe(judgeClosure.name, () => {
  const now = readLocal('2026-11-27T12:00')!;

  it.each<[string, Partial<ClosureEdit>, object]>([
    ['a holiday', {}, {}],
    ['one that has begun', { from: '2026-11-20T00:00' }, {}],
    ['one that is over', { from: '2026-11-20T00:00', until: '2026-11-27T12:00' }, { until: 'in-the-past' }],
    ['an end before its start', { until: '2026-12-30T00:00' }, { until: 'ends-before-start' }],
    ['no days', { from: '', until: '' }, { from: 'required', until: 'required' }],
    ['a day that is none', { from: '2027-02-30T00:00' }, { from: 'not-a-time' }],
    ['a long reason', { reason: 'x'.repeat(121) }, { reason: 'too-long' }],
  ])('judges %s', (_, parts, faults) => {
    expect(judgeClosure({ from: '2026-12-31T00:00', until: '2027-01-02T00:00', reason: null, ...parts }, now)).toEqual(faults);
  });

  it('reads what it writes', () => {
    expect(writeLocal(readLocal('2028-02-29T23:59')!)).toBe('2028-02-29T23:59');
  });
});
