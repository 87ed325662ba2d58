/** Sum of amounts. */
export function sumOf(amounts) {
    let sum = 0;
    for (const amount of amounts)
        sum += amount;
    return sum;
}
/** Never below zero. */
export function floorAtZero(amount) {
    return Math.max(0, amount);
}
/**
 * `percent` of an amount, halves rounded up, exact to the minor unit. Percent may have two decimals (`12.5`);
 * counted in whole hundredths and in big integers, so binary fractions never cost a kuruş.
 */
export function percentOf(amount, percent) {
    const scaled = BigInt(amount) * BigInt(Math.round(percent * 100));
    const half = scaled < 0n ? -5000n : 5000n;
    return Number((scaled + half) / 10000n);
}
const DIGITS = { JPY: 0, KRW: 0, HUF: 2, KWD: 3, BHD: 3, TND: 3, JOD: 3 };
const SYMBOLS = { EUR: '€', USD: '$', GBP: '£' };
/** How many decimals a currency has. */
export function currencyDigits(currency) {
    return DIGITS[currency] ?? 2;
}
/**
 * An amount as people read it on a menu: `1.250,00 TL` in Turkish, `1,250.00 TL` in English; `€12.50`, `12,50 €`.
 * Written by hand: `Intl` gives different spaces and signs in different versions, and messages must not change with them.
 */
export function formatMoney(amount, currency, locale) {
    const number = decimal(Math.abs(amount), currencyDigits(currency), locale);
    const sign = amount < 0 ? '-' : '';
    if (currency === 'TRY')
        return `${sign}${number} TL`;
    const symbol = SYMBOLS[currency];
    if (!symbol)
        return `${sign}${number} ${currency}`;
    return locale === 'en' ? `${sign}${symbol}${number}` : `${sign}${number} ${symbol}`;
}
function decimal(amount, digits, locale) {
    const [thousands, point] = locale === 'tr' ? ['.', ','] : [',', '.'];
    const text = String(amount).padStart(digits + 1, '0');
    const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, thousands);
    return digits === 0 ? whole : `${whole}${point}${text.slice(text.length - digits)}`;
}
