import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@sofra/contracts';
import { build } from 'esbuild';
import { DemoShop } from './support/demo-shop';
import { OWNER } from './support/owner';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: object } | undefined>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

/** What somebody would write against the generated client: nothing is cast, so a type that is missing or wrong does not compile. */
const STRANGER = `
import { createClient } from './client/client';
import { authControllerSignIn, ordersControllerById, ordersControllerList } from './client';

export async function visit(baseUrl: string, owner: { email: string; password: string }) {
  const client = createClient({ baseUrl, headers: { origin: baseUrl } });
  const refused = await authControllerSignIn({ client, body: { ...owner, password: 'not this one' } });
  const signedIn = await authControllerSignIn({ client, body: owner });
  const headers = { cookie: signedIn.response?.headers.getSetCookie()[0]?.split(';')[0] };
  const list = await ordersControllerList({ client, headers, query: { limit: 1 } });
  const id = list.data?.items[0]?.id ?? '';
  const order = await ordersControllerById({ client, headers, path: { id } });
  const dishes: string[] | undefined = order.data?.items.map(({ name, quantity }) => \`\${quantity} x \${name}\`);
  const total: number | undefined = order.data?.total;
  return { refusal: refused.error?.code, who: signedIn.data?.email, role: signedIn.data?.role, next: list.data?.next, dishes, total };
}
`;

const STRICTLY = ['--noEmit', '--strict', '--target', 'es2024', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'node', '--typeRoots'];
const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules');

let shop: DemoShop;
let folder: string;
let description: Description;

function run(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, script), ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

beforeAll(async () => {
  shop = await DemoShop.open();
  description = await shop.api.get<Description>(ROUTES.openapi, '');
  folder = mkdtempSync(join(tmpdir(), 'sofra-client-'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'stranger.ts'), STRANGER);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await shop.close();
});

describe('the API’s description', () => {
  it('says of every operation what it answers with', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
    const silent = operations.filter(({ responses }) => !responses['204'] && !Object.entries(responses).some(([code, answer]) => code.startsWith('2') && answer?.content));
    expect(operations.length).toBeGreaterThan(100);
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('has every shape that it refers to', () => {
    const referred = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name!);
    expect(referred.length).toBeGreaterThan(100);
    expect(referred.filter((name) => !(name in description.components.schemas))).toEqual([]);
  });

  it('is enough to generate a client that compiles strictly and orders can be read with', async () => {
    await shop.serve(1);
    run('@hey-api/openapi-ts/bin/run.js', '--input', 'openapi.json', '--output', 'client', '--client', '@hey-api/client-fetch');
    run('typescript/bin/tsc', ...STRICTLY, join(modules, '@types'), 'stranger.ts');
    await build({ entryPoints: [join(folder, 'stranger.ts')], outfile: join(folder, 'stranger.js'), bundle: true, format: 'esm', platform: 'node' });
    const { visit } = (await import(pathToFileURL(join(folder, 'stranger.js')).href)) as { visit: (url: string, owner: typeof OWNER) => Promise<unknown> };
    expect(await visit(shop.api.address, OWNER)).toEqual({ refusal: 'wrong-credentials', who: OWNER.email, role: 'owner', next: null, dishes: ['1 x Lahmacun'], total: expect.any(Number) });
  });
});
