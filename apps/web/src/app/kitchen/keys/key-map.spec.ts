import { USUAL_KEYS, mayBeGiven, meaningOf, readKeys, withKey } from './key-map';

describe(meaningOf.name, () => {
  it('reads digits as places and letters in either case', () => {
    expect(meaningOf('1', USUAL_KEYS)).toBe(0);
    expect(meaningOf('9', USUAL_KEYS)).toBe(8);
    expect(meaningOf('A', USUAL_KEYS)).toBe('allDay');
    expect(meaningOf('Enter', USUAL_KEYS)).toBe('step');
    expect(meaningOf('q', USUAL_KEYS)).toBeNull();
  });
});

describe(withKey.name, () => {
  it('leaves no action without a key', () => {
    const map = withKey(USUAL_KEYS, 'undo', 'Enter');
    expect(map).toMatchObject({ undo: 'Enter', step: 'Backspace' });
    expect(new Set(Object.values(map)).size).toBe(Object.keys(USUAL_KEYS).length);
  });
});

describe(mayBeGiven.name, () => {
  it.each(['5', 'Escape', 'Tab', 'Shift'])('keeps %s', (key) => expect(mayBeGiven(key)).toBe(false));
  it.each(['+', 'F5', 'ş', ' '])('gives %s', (key) => expect(mayBeGiven(key)).toBe(true));
});

describe(readKeys.name, () => {
  it('fills what an older version did not know, and survives nonsense', () => {
    expect(readKeys('{"undo":"z"}')).toEqual({ ...USUAL_KEYS, undo: 'z' });
    expect(readKeys('not json')).toEqual(USUAL_KEYS);
  });
});
