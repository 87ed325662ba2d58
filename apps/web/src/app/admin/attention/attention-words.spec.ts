import { adviceFor, kindWord, reasonWord } from './attention-words';

describe(adviceFor.name, () => {
  it.each([
    [190, 'token'],
    [200, 'token'],
    [131042, 'payment'],
    [131031, 'restricted'],
    [133010, 'registration'],
    [424242, 'other'],
  ])('answers %i with words about the %s', (code, words) => {
    expect(adviceFor(code)).toBe(`advice.${words}`);
  });
});

describe('words for what the page does not know', () => {
  it('are general ones, never a key', () => {
    expect([kindWord('hologram'), reasonWord('')]).toEqual(['kind.other', 'reason.other']);
  });
});
