import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject } from './lib/root.mjs';

const ALIASES = JSON.stringify({ compilerOptions: { paths: { '@sofra/domain': ['./libs/domain/src/index.ts'] } } });

describe('check-rooms', () => {
  let root;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sofra rooms-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function check(files) {
    const all = { 'tsconfig.base.json': ALIASES, 'apps/api/src/main.ts': '', ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return spawnSync(process.execPath, [inProject('tools', 'check-rooms.mjs'), root], { encoding: 'utf8' });
  }

  it('passes imports that run one way', () => {
    expect(check({ 'libs/domain/src/a.ts': "import './b';", 'libs/domain/src/b.ts': 'export {};' }).status).toBe(0);
  });

  it.each([
    ['of two files', { 'libs/domain/src/a.ts': "import './b';", 'libs/domain/src/b.ts': "export * from './a';" }],
    ['of types only', { 'libs/domain/src/a.ts': "import type { B } from './b';", 'libs/domain/src/b.ts': "import type { A } from './a';" }],
    ['through a folder', { 'libs/domain/src/a.ts': "import './b';", 'libs/domain/src/b/index.ts': "import '../a';" }],
    ['through an alias', { 'libs/domain/src/index.ts': "export * from './a';", 'libs/domain/src/a.ts': "import '@sofra/domain';" }],
    ['of three files', { 'libs/domain/src/a.ts': "import './b';", 'libs/domain/src/b.ts': "import './c';", 'libs/domain/src/c.ts': "import './a';" }],
  ])('refuses a circle %s and names its files', (_what, files) => {
    const { status, stderr } = check(files);
    expect(status).toBe(1);
    expect(stderr).toContain('Import cycle:');
    for (const path of Object.keys(files)) expect(stderr).toContain(path);
  });
});
