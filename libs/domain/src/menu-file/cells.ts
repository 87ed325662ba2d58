import { LOCALES, type FieldFault, type Minor, type ServingHoursDto, type TranslatedText } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { parseAmount } from '../money/parse-amount';

/** A value out of a cell, or what is wrong with it. */
export type Cell<T> = { value: T } | { fault: FieldFault };

/** How a value is written into a cell and read back from it. */
export interface CellKind<T> {
  write(value: T): string;
  read(text: string): Cell<T>;
}

const YES = new Set(['1', 'evet', 'yes', 'true', 'x', 'var', 'e', 'y']);
const NO = new Set(['0', 'hayir', 'no', 'false', 'yok', 'h', 'n', '']);
const HOURS = /^([1-7]) (\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/;

/** Any text; an empty cell is an empty text. */
export const textCell: CellKind<string> = { write: (value) => value, read: (text) => ({ value: text }) };

/** A text that may be missing. */
export const codeCell: CellKind<string | null> = { write: (value) => value ?? '', read: (text) => ({ value: text === '' ? null : text }) };

/** `1` and `0`; people also write `evet`, `yes`, `x`. */
export const flagCell: CellKind<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => {
    const said = foldTurkish(text);
    return YES.has(said) ? { value: true } : NO.has(said) ? { value: false } : { fault: 'invalid' };
  },
};

/** Minor units as `180,00`, read as people write amounts. */
export const moneyCell: CellKind<Minor> = {
  write: (value) => (value / 100).toFixed(2).replace('.', ','),
  read: (text) => {
    const value = parseAmount(text);
    return value === null ? { fault: text === '' ? 'required' : 'not-a-number' } : { value };
  },
};

/** A whole number. */
export const countCell: CellKind<number> = {
  write: String,
  read: (text) => (/^\d{1,3}$/.test(text) ? { value: Number(text) } : { fault: 'not-a-number' }),
};

/** Several things in one cell, with `|` between them; `\` before a mark that belongs to the text. */
export function listCell<T>({ write, read }: CellKind<T>): CellKind<T[]> {
  return {
    write: (values) => values.map((value) => write(value).replace(/[\\|]/g, '\\$&')).join('|'),
    read: (text) => {
      if (text.trim() === '') return { value: [] };
      const cells = splitList(text).map(read);
      const fault = cells.find((cell) => 'fault' in cell);
      return fault ?? { value: cells.map((cell) => (cell as { value: T }).value) };
    },
  };
}

/** One weekly interval: `5 22:00-02:00`, Monday being 1. */
export const hoursCell: CellKind<ServingHoursDto> = {
  write: ({ weekday, from, until }) => `${weekday} ${from}-${until}`,
  read: (text) => {
    const [, weekday, from = '', until = ''] = HOURS.exec(text) ?? [];
    return weekday ? { value: { weekday: Number(weekday), from: from.padStart(5, '0'), until: until.padStart(5, '0') } } : { fault: 'not-a-time' };
  },
};

/** Parts of one thing, from the end: the first may hold the mark itself. */
export function splitFromEnd(text: string, parts: number): string[] {
  const pieces = text.split(':');
  const first = pieces.slice(0, Math.max(1, pieces.length - parts + 1)).join(':');
  return [first, ...pieces.slice(Math.max(1, pieces.length - parts + 1))];
}

/** A text in those languages that have one. */
export function translated(texts: Partial<Record<(typeof LOCALES)[number], string>>): TranslatedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => (texts[locale] ? [[locale, texts[locale]]] : [])));
}

function splitList(text: string): string[] {
  const items = [''];
  for (const [, escaped, mark, plain] of text.matchAll(/\\(.)|(\|)|([^\\|]+)/gs)) {
    if (mark) items.push('');
    else items.push(items.pop()! + (escaped ?? plain ?? ''));
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
