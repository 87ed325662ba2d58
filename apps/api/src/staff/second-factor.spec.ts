import { generateSecret, generateSync } from 'otplib';
import { digestOfRecovery, newRecoveryCodes, stepOf } from './second-factor';

const NOW = new Date('2026-11-27T12:00:10Z');
const secret = generateSecret();
const codeAt = (seconds: number) => generateSync({ secret, epoch: NOW.getTime() / 1_000 + seconds });
const step = Math.floor(NOW.getTime() / 30_000);

describe(stepOf.name, () => {
  it.each([[0, step], [-30, step - 1], [30, step + 1]])('takes the code of a clock that is %i s off', async (seconds, expected) => {
    expect(await stepOf(secret, codeAt(seconds), NOW)).toBe(expected);
  });

  it('takes it with the blank that the app shows in it', async () => {
    const code = codeAt(0);
    expect(await stepOf(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, NOW)).toBe(step);
  });

  it.each([codeAt(-90), codeAt(90), '', '12345', 'abcdef'])('refuses %s', async (code) => {
    expect(await stepOf(secret, code, NOW)).toBeUndefined();
  });
});

describe(newRecoveryCodes.name, () => {
  it('makes ten different ones that are read off paper without doubt', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  });

  it('are known however they are typed', () => {
    expect(digestOfRecovery('abcde fghjk')).toEqual(digestOfRecovery('ABCDE-FGHJK'));
  });
});
