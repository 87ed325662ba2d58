import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WordTable } from './core/i18n/word-table';

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => /(\.words|places)\.ts$/.test(path));

const tablesOf = async (file: string) => Object.values((await import(join(here, file))) as Record<string, WordTable<string>>).filter((table) => 'tr' in table);
const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('the words of the pages', () => {
  it.each(files)('%s fill the same placeholders in both languages, and never shout', async (file) => {
    const tables = await tablesOf(file);
    for (const { tr, en } of tables) {
      expect(Object.keys(en)).toEqual(Object.keys(tr));
      for (const key of Object.keys(tr)) expect([key, placeholders(en[key]!)]).toEqual([key, placeholders(tr[key]!)]);
      expect([...Object.values(tr), ...Object.values(en)].filter((text) => text.includes('!') || text.trim() === '')).toEqual([]);
    }
    expect(tables).not.toHaveLength(0);
  });

  it.each(files)('%s leave no brace that nothing fills', async (file) => {
    const tables = await tablesOf(file);
    const sentences = tables.flatMap(({ tr, en }) => [...Object.values(tr), ...Object.values(en)]);
    expect(sentences.filter((text) => /[{}]/.test(text.replace(/{{\w+(\|[^{}|]*\|[^{}|]*)?}}/g, '')))).toEqual([]);
  });

  it.each(['kitchen', 'admin', 'sign-in', 'pair'])('of %s are kept in its own folder', (room) => {
    expect(files.filter((file) => file.startsWith(`${room}/`))).not.toHaveLength(0);
  });
});
