import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { Problem } from '../../common/problem';

/** A table out of a file; `line` is where the row ends, counted from 1. */
export interface Table {
  head: string[];
  rows: { line: number; cells: string[] }[];
}

const DELIMITERS = [';', ',', '\t'] as const;

/** Reads a CSV file in whatever encoding and with whatever delimiter a spreadsheet saved it. */
export function readTable(bytes: Buffer): Table {
  // A workbook is a ZIP file, and no text has a zero byte in UTF-8: its rubbish would be taken for one long column.
  if (isNoText(bytes)) throw new Problem('file-unreadable', 'The file is no text. Save the workbook as CSV and send that.');
  // One kind of line end, or the lines of a quoted cell would be counted twice.
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  try {
    const records = parse(text, { delimiter: delimiterOf(text), info: true, relax_column_count: true, bom: true }) as unknown as { info: { lines: number }; record: string[] }[];
    const [head, ...rows] = records.map(({ info, record }) => ({ line: info.lines, cells: record })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (!head) throw new Error('it is empty');
    return { head: head.cells, rows };
  } catch (error) {
    throw new Problem('file-unreadable', `The file is no table of comma or semicolon separated values: ${(error as Error).message}`);
  }
}

/** A CSV file as Turkish and European spreadsheets open it: UTF-8 with its mark, semicolons, no cell that would run as a formula. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...head], ...rows.map((cells) => [...cells])], { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function isNoText(bytes: Buffer): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' || (!isUtf16 && bytes.subarray(0, 1_024).includes(0));
}

// What is no UTF-8 was saved by an older Excel on a Turkish Windows: every byte means something in Windows-1254.
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1254');
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  return DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!;
}
