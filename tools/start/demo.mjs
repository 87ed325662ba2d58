import { isFree } from '../lib/ports.mjs';
import { announced } from '../lib/progress.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { runApp } from './apps.mjs';
import { buildApps } from './build.mjs';
import { ownerSignIn, secretsKey } from './owner.mjs';
import { apiEnvironment, readSettings, simulatorEnvironment } from './settings.mjs';
import { untilAskedToStop } from './stop-signal.mjs';
import { waitFor } from './wait-for.mjs';

async function requireFree(port, variable) {
  if (await isFree(port)) return;
  throw new Trouble(`Port ${port} is already in use: stop the program that listens there or set ${variable} to another port.`);
}

async function startDatabase(settings, running) {
  if (settings.databaseUrl) return settings.databaseUrl;
  const postgres = await announced('Starting PostgreSQL', 'the first start makes the database, about 2 s', () => startPostgres({ dataDir: settings.dataDir }));
  running.push({ name: 'PostgreSQL', ...postgres });
  return postgres.url;
}

async function startApi(env, settings, facts, running) {
  const api = runApp('api', apiEnvironment(env, settings, facts), settings.dataDir);
  running.push({ name: 'The API', ...api });
  await announced('Starting the API', 'it migrates the database first', () => waitFor('The API', api, `http://127.0.0.1:${settings.port}/health/ready`));
}

async function startSimulator(env, settings, running) {
  const simulator = runApp('simulator', simulatorEnvironment(env, settings), settings.dataDir);
  running.push({ name: 'The simulator', ...simulator });
  await waitFor('The simulator', simulator, `http://127.0.0.1:${settings.simulatorPort}/`, { isGood: (response) => response.status < 500 });
}

function printAddresses(settings, owner, env) {
  const password = env.ADMIN_PASSWORD ? 'the one in ADMIN_PASSWORD' : owner.password;
  const lines = [
    '',
    'Sofra is ready.',
    '',
    `  Kitchen board   http://localhost:${settings.port}/kitchen`,
    `  Admin           http://localhost:${settings.port}/admin`,
    ...(settings.isSimulated ? [`  Phone           http://localhost:${settings.simulatorPort}/`] : [`  Webhook         http://localhost:${settings.port}/webhooks/whatsapp`]),
    '',
    `  Sign in as      ${owner.email}`,
    `  Password        ${password}`,
    '',
    `Data and logs are in ${settings.dataDir}. Ctrl-C stops everything; nothing is lost.`,
  ];
  console.log(lines.join('\n'));
}

/** Later parts lean on earlier ones, so they stop in reverse order. */
async function stopAll(running) {
  for (const part of running.reverse()) await part.stop();
}

async function startAll(env, settings, running) {
  const owner = ownerSignIn(env, settings.dataDir);
  const databaseUrl = await startDatabase(settings, running);
  await startApi(env, settings, { databaseUrl, owner, key: secretsKey(env, settings.dataDir) }, running);
  if (settings.isSimulated) await startSimulator(env, settings, running);
  printAddresses(settings, owner, env);
}

/** `npm start`: everything on this machine, until Ctrl-C or until a part ends by itself, which is a Trouble. */
export async function runDemo(env) {
  const settings = readSettings(env);
  await requireFree(settings.port, 'PORT');
  if (settings.isSimulated) await requireFree(settings.simulatorPort, 'SIMULATOR_PORT');
  await buildApps(settings.isSimulated ? ['api', 'web', 'simulator'] : ['api', 'web']);

  const running = [];
  const asked = untilAskedToStop();
  try {
    await Promise.race([asked, startAll(env, settings, running)]);
    const ended = await Promise.race([asked, ...running.map(({ name, exited }) => exited.then((code) => ({ name, code })))]);
    if (ended) throw new Trouble(`${ended.name} ended unexpectedly (exit code ${ended.code}); the logs are in ${settings.dataDir}. Nothing is lost: npm start goes on where it stopped.`);
    console.log('\nStopping ...');
  } finally {
    await stopAll(running);
  }
}
