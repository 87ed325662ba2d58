import { logMask } from './log-mask';

describe(logMask.name, () => {
  it.each([
    ['from 905321234567 today', 'from ***567 today'],
    ['"wa_id":"905321234567"', '"wa_id":"***567"'],
    ['call +905321234567', 'call ***567'],
    ['order 42 of 1250000 kuruş', 'order 42 of 1250000 kuruş'],
    ['id 01a20585-8d9b-723e-ba78-502816767123', 'id 01a20585-8d9b-723e-ba78-502816767123'],
    ['at 2026-11-22T23:09:28.805Z', 'at 2026-11-22T23:09:28.805Z'],
  ])('writes %s', (line, masked) => {
    expect(logMask([])(line)).toBe(masked);
  });

  it('hides secrets wherever they stand, but not an empty one', () => {
    expect(logMask(['t0ken', ''])('Bearer t0ken and t0ken')).toBe('Bearer [secret] and [secret]');
  });
});
