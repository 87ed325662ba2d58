import { keyOf, SecretBox, SecretUnreadable } from './secret-box';

const OLD = { id: 'k1', hex: '11'.repeat(32) };
const NEW = { id: 'k2', hex: '22'.repeat(32) };
const PLACE = 'staff.totp_secret:a';

describe(SecretBox.name, () => {
  it('gives back what was sealed, and never seals alike', () => {
    const box = new SecretBox([NEW]);
    const sealed = box.seal('şifre 🥙', PLACE);
    expect([box.open(sealed, PLACE), keyOf(sealed)]).toEqual(['şifre 🥙', 'k2']);
    expect(box.seal('şifre 🥙', PLACE)).not.toBe(sealed);
    expect(sealed).not.toContain('şifre');
  });

  it('opens with an older key, and seals with the first', () => {
    const sealed = new SecretBox([OLD]).seal('x', PLACE);
    const box = new SecretBox([NEW, OLD]);
    expect([box.open(sealed, PLACE), keyOf(box.seal('x', PLACE))]).toEqual(['x', 'k2']);
  });

  it.each([
    ['another place', (sealed: string) => new SecretBox([OLD]).open(sealed, 'staff.totp_secret:b')],
    ['a key that is not there', (sealed: string) => new SecretBox([NEW]).open(sealed, PLACE)],
    ['another key of the same name', (sealed: string) => new SecretBox([{ ...NEW, id: 'k1' }]).open(sealed, PLACE)],
    ['a changed byte', (sealed: string) => new SecretBox([OLD]).open(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'), PLACE)],
    ['half of it', (sealed: string) => new SecretBox([OLD]).open(sealed.slice(0, 20), PLACE)],
    ['plain text', () => new SecretBox([OLD]).open('JBSWY3DPEHPK3PXP', PLACE)],
  ])('opens nothing with %s', (_, open) => {
    expect(() => open(new SecretBox([OLD]).seal('x', PLACE))).toThrow(SecretUnreadable);
  });

  it('knows what is not sealed', () => {
    expect(['JBSWY3DPEHPK3PXP', '', 'v1.', 'v2.k1.x', 'a.b.c'].map(keyOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
