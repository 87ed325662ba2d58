import { buffer } from 'node:stream/consumers';
import { csvFile } from './csv-file';

async function* rows(...all: (string | number | null)[][]) {
  yield* all;
}

const written = (...all: (string | number | null)[][]) => buffer(csvFile('x', ['name', 'total'], rows(...all)).getStream()).then((bytes) => bytes.toString('utf8'));

describe(csvFile.name, () => {
  it('writes a head and quotes what needs it', async () => {
    expect(await written(['Ayran; soğuk', 4_000], ['"iki"', null])).toBe('\ufeffname;total\n"Ayran; soğuk";4000\n"""iki""";\n');
  });

  it('lets no text become a formula', async () => {
    expect(await written(['=1+1', -5])).toBe("\ufeffname;total\n'=1+1;-5\n");
  });

  it('breaks when its rows do', async () => {
    async function* broken() {
      yield ['a', 1];
      throw new Error('database gone');
    }
    await expect(buffer(csvFile('x', ['name', 'total'], broken()).getStream())).rejects.toThrow('database gone');
  });
});
