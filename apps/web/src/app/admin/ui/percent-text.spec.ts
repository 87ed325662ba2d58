import { percentText } from './percent-text';

describe(percentText.name, () => {
  it.each([[850, 'tr', '%8,5'], [850, 'en', '8.5%'], [1_000, 'tr', '%10'], [0, 'en', '0%']] as const)('writes %i in %s as %s', (basisPoints, language, text) => {
    expect(percentText(basisPoints, language)).toBe(text);
  });
});
