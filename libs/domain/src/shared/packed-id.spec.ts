import fc from 'fast-check';
import { packId, unpackId } from './packed-id';

describe(packId.name, () => {
  it('packs any UUID into 22 characters and back', () => {
    fc.assert(fc.property(fc.uuid(), (id) => {
      expect(packId(id)).toMatch(/^[\w-]{22}$/);
      expect(unpackId(packId(id))).toBe(id);
    }));
  });

  it('gives different ids different names', () => {
    fc.assert(fc.property(fc.uuid(), fc.uuid(), (a, b) => (packId(a) === packId(b)) === (a === b)));
  });

  it('refuses what is no lower-case UUID', () => {
    expect(() => packId('x')).toThrow('Not a lower-case UUID');
    expect(() => packId('01900000-0000-7000-8000-00000000000A')).toThrow();
  });
});

describe(unpackId.name, () => {
  it.each(['', 'AAAA', '_'.repeat(22), 'A'.repeat(23), 'A'.repeat(21) + '=', 'A'.repeat(21) + 'é'])('refuses %p', (text) => {
    expect(unpackId(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void unpackId(text)));
  });
});
