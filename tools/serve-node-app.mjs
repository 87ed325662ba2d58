// `npx nx serve api|simulator`: rebuilds on every change and starts the new build; the API gets an embedded PostgreSQL.
import { context } from 'esbuild';
import { writeAnswers } from './answers/write.mjs';
import { bundleOptions, copyPublic } from './build/node-app.mjs';
import { keep } from './lib/kept-process.mjs';
import { inProject } from './lib/root.mjs';
import { runMain } from './lib/trouble.mjs';
import { startPostgres } from './postgres/start-postgres.mjs';
import { ownerSignIn, secretsKey } from './start/owner.mjs';
import { apiEnvironment, readSettings, simulatorEnvironment } from './start/settings.mjs';
import { untilAskedToStop } from './start/stop-signal.mjs';

const [name] = process.argv.slice(2);

async function apiParts(settings) {
  const postgres = settings.databaseUrl ? undefined : await startPostgres({ dataDir: settings.dataDir });
  const owner = ownerSignIn(process.env, settings.dataDir);
  console.log(`Sign in as ${owner.email}, password ${owner.password}`);
  const env = apiEnvironment(process.env, settings, { databaseUrl: settings.databaseUrl ?? postgres.url, owner, key: secretsKey(process.env, settings.dataDir) });
  return { env, stop: async () => postgres?.stop() };
}

/** esbuild plugin: after each build without errors the old process goes and a new one comes. */
function restartAfterBuild(env, current) {
  return {
    name: 'restart-after-build',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        await current.program?.stop();
        copyPublic(name);
        if (name === 'api') writeAnswers();
        current.program = keep(process.execPath, ['--enable-source-maps', bundleOptions(name).outfile], { env, cwd: inProject(), patience: 3_000 });
      });
    },
  };
}

await runMain(async () => {
  const settings = readSettings(process.env);
  const { env, stop } = name === 'api' ? await apiParts(settings) : { env: simulatorEnvironment(process.env, settings), stop: async () => undefined };
  const current = {};
  const options = bundleOptions(name);
  const watching = await context({ ...options, logLevel: 'info', plugins: [...options.plugins, restartAfterBuild(env, current)] });
  await watching.watch();
  await untilAskedToStop();
  await watching.dispose();
  await current.program?.stop();
  await stop();
  process.exit(0);
});
