import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';

// Spreadsheets run what begins like a formula; an apostrophe makes it text again.
const FORMULA = /^[=+\-@\t\r]/;

/** A CSV that is written while it is read: UTF-8 with the mark that Excel needs, semicolons as in Turkish spreadsheets. */
export function csvFile(name: string, columns: readonly string[], rows: AsyncIterable<readonly (string | number | null)[]>): StreamableFile {
  const csv = stringify({ header: true, columns: [...columns], delimiter: ';', bom: true, cast: { string: (text) => (FORMULA.test(text) ? `'${text}` : text) } });
  const lines = Readable.from(rows);
  // A query that fails half-way breaks the download instead of ending it as if it were whole.
  lines.on('error', (error) => csv.destroy(error));
  return new StreamableFile(lines.pipe(csv), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${name}.csv"` });
}
