import type { Locale, Minor } from '@sofra/contracts';

const AMOUNT = /^(-?)(\d[\d.,\s]*)$/;

/** How an amount is written: the currency's decimals (two), and in whose language, where that is known. */
export interface AmountStyle {
  digits?: number;
  locale?: Locale;
}

const DECIMAL_MARK = { tr: ',', en: '.' } as const satisfies Record<Locale, string>;

/**
 * Minor units of an amount as people and spreadsheets write it: `180`, `180,5`, `1.250,00`, `1,250.00 TL`, `₺ 40`; null for what is none
 * or has more decimals than `digits`. A lone mark with three figures behind it parts thousands, but not where it is the decimal mark
 * of `locale`: `90.999` typed in English is no amount instead of a thousandfold one.
 */
export function parseAmount(text: string, { digits = 2, locale }: AmountStyle = {}): Minor | null {
  const found = AMOUNT.exec(text.replace(/TL|TRY|[₺€$£]|\s/gi, ''));
  if (!found) return null;
  const [, sign = '', number = ''] = found;
  const mark = decimalMark(number, locale && DECIMAL_MARK[locale]);
  const [whole = '', fraction = ''] = mark === null ? [number] : [number.slice(0, number.lastIndexOf(mark)), number.slice(number.lastIndexOf(mark) + 1)];
  if (fraction.length > digits || !isGrouped(whole, mark)) return null;
  const amount = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(digits, '0'));
  return sign && amount !== 0 ? -amount : amount;
}

/** Which of the two stands before the decimals; null when none does. */
function decimalMark(number: string, usual?: '.' | ','): '.' | ',' | null {
  const [point, comma] = [number.lastIndexOf('.'), number.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const parts = number.split(mark);
  return parts.length === 2 && (parts[1]!.length !== 3 || mark === usual) ? mark : null;
}

// `1.25.000` is a slip of the finger, `1.250.000` is not.
function isGrouped(whole: string, mark: '.' | ',' | null): boolean {
  if (mark !== null && whole.includes(mark)) return false;
  return /^\d+$|^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole);
}
