import iconv from 'iconv-lite';
import { readTable, writeTable } from './table-file';

const TEXT = 'kod;ad;açıklama\r\nşiş;Şiş köfte, ızgara;"İki\r\nsatır"\r\n\r\nğ;Yoğurt;"tırnak ""içinde"""\r\n';
const READ = { head: ['kod', 'ad', 'açıklama'], rows: [{ line: 3, cells: ['şiş', 'Şiş köfte, ızgara', 'İki\nsatır'] }, { line: 5, cells: ['ğ', 'Yoğurt', 'tırnak "içinde"'] }] };

describe(readTable.name, () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['Windows-1254', iconv.encode(TEXT, 'windows-1254')],
    ['UTF-16', iconv.encode(TEXT, 'utf16le', { addBOM: true })],
  ])('reads %s', (_, bytes) => expect(readTable(bytes)).toEqual(READ));

  it.each([',', '\t', ';'])('finds the delimiter %j', (mark) => {
    expect(readTable(Buffer.from(['kod', 'fiyat'].join(mark) + '\n' + ['ayran', '40'].join(mark)))).toEqual({ head: ['kod', 'fiyat'], rows: [{ line: 2, cells: ['ayran', '40'] }] });
  });

  it.each([['nothing', ''], ['an open quote', 'kod;ad\n"ayran;40'], ['a workbook', 'PK\x03\x04\x14 xl/worksheets'], ['what is no text', 'kod\0ad']])('refuses %s', (_, text) => {
    expect(() => readTable(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });
});

describe(writeTable.name, () => {
  it('is read back as it was, and runs no formula', () => {
    const rows = [['şiş', 'a;b', 'iki\nsatır'], ['=1+1', '"', '-5']];
    const text = writeTable(['kod', 'ad', 'not'], rows);
    expect(text).toContain(`'=1+1`);
    expect(readTable(Buffer.from(text)).rows.map(({ cells }) => cells.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);
  });
});
