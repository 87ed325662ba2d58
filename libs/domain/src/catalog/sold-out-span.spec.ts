import { isSoldOutForGood, soldOutFor } from './sold-out-span';

const at = (text: string) => Date.parse(`2026-11-${text}:00+03:00`);
const resolve = (span: Parameters<typeof soldOutFor>[0], now: string) => soldOutFor(span, at(now), 'Europe/Istanbul', 4 * 60);

describe(soldOutFor.name, () => {
  it.each([
    ['the evening', '22T21:00', '23T04:00'],
    ['the night, which belongs to the evening', '23T01:30', '23T04:00'],
    ['the morning', '23T04:00', '24T04:00'],
  ])('lasts from %s until the business day ends', (_, now, until) => {
    expect(resolve('until-tomorrow', now)).toEqual({ isAvailable: true, soldOutUntil: at(until) });
  });

  it('comes back by itself after two hours, never, or at once', () => {
    expect(resolve('two-hours', '22T21:00').soldOutUntil).toBe(at('22T23:00'));
    expect(resolve('for-good', '22T21:00')).toEqual({ isAvailable: false, soldOutUntil: null });
    expect(resolve('back', '22T21:00')).toEqual({ isAvailable: true, soldOutUntil: null });
  });
});

describe(isSoldOutForGood.name, () => {
  it('tells what nobody waits for from what comes back', () => {
    const now = at('22T21:00');
    expect(isSoldOutForGood(now + 50 * 365 * 24 * 60 * 60_000, now)).toBe(true);
    expect(isSoldOutForGood(at('29T04:00'), now)).toBe(false);
    expect(isSoldOutForGood(0, now)).toBe(false);
  });
});
