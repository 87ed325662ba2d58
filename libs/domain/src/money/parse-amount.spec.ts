import { formatMoney } from './money';
import { parseAmount } from './parse-amount';

describe(parseAmount.name, () => {
  it.each<[string, number]>([
    ['180', 18_000], ['180,5', 18_050], ['180.50', 18_050], ['1.250,00', 125_000], ['1,250.00', 125_000], ['1.250', 125_000], ['1.250.000', 125_000_000],
    ['₺ 40', 4_000], ['40,00 TL', 4_000], ['€12.50', 1_250], ['-5', -500], ['0', 0], ['-0', 0], ['0,05', 5], [' 90 ', 9_000],
  ])('reads %s', (text, amount) => expect(parseAmount(text)).toBe(amount));

  it.each(['', 'ücretsiz', '1,2,3', '1.25.000', '12,345,6', '180,5555', '1.2.3,4', '--5', '5-'])('finds no amount in “%s”', (text) => expect(parseAmount(text)).toBeNull());

  it.each([0, 1, 99, 100, 12_345, 1_234_567, 123_456_789])('reads %i back in both languages', (amount) => {
    expect(parseAmount(formatMoney(amount, 'TRY', 'tr'))).toBe(amount);
    expect(parseAmount(formatMoney(amount, 'TRY', 'en'))).toBe(amount);
  });

  it.each<[string, 'tr' | 'en', number | null]>([
    ['90.999', 'en', null], ['90,999', 'tr', null], ['1,250', 'en', 125_000], ['1.250', 'tr', 125_000], ['1.250,5', 'tr', 125_050], ['1,250.5', 'en', 125_050],
    ['90,5', 'en', 9_050], ['90.5', 'tr', 9_050], ['1,250,000', 'en', 125_000_000], ['1,250', 'tr', null],
  ])('reads %s by the marks of its language (%s)', (text, locale, amount) => expect(parseAmount(text, { locale })).toBe(amount));

  it('knows currencies without decimals', () => {
    expect(parseAmount('1,250', { digits: 0 })).toBe(1_250);
    expect(parseAmount('12.5', { digits: 0 })).toBeNull();
  });
});
