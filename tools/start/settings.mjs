import { resolve } from 'node:path';
import { inProject, root } from '../lib/root.mjs';
import { Trouble } from '../lib/trouble.mjs';

/** What the simulator and the API must agree on when nobody brought a real number. */
const SIMULATED_NUMBER = {
  WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
  WHATSAPP_ACCESS_TOKEN: 'sofra-demo-token',
  WHATSAPP_APP_SECRET: 'sofra-demo-secret',
  WHATSAPP_VERIFY_TOKEN: 'sofra-demo-verify',
};

function portFrom(env, name, otherwise) {
  const text = env[name] || String(otherwise);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(`${name} must be a port number from 1 to 65535, not "${text}".`);
}

/** The part of the environment that the start itself acts on; the API judges the rest. */
export function readSettings(env) {
  const settings = {
    port: portFrom(env, 'PORT', 3000),
    simulatorPort: portFrom(env, 'SIMULATOR_PORT', 4010),
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    isSimulated: !env.WHATSAPP_API_URL,
  };
  if (settings.isSimulated && settings.port === settings.simulatorPort) {
    throw new Trouble(`PORT and SIMULATOR_PORT are both ${settings.port}: set one of them to another port.`);
  }
  return settings;
}

const number = (settings) => (settings.isSimulated ? SIMULATED_NUMBER : {});

/** The API's environment: what the caller set, completed with what `settings` decided. */
export function apiEnvironment(env, settings, { databaseUrl, owner, key }) {
  return {
    ...env,
    ...number(settings),
    ...(settings.isSimulated ? { WHATSAPP_API_URL: `http://127.0.0.1:${settings.simulatorPort}` } : {}),
    DEMO: env.DEMO || (settings.isSimulated ? '1' : '0'),
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    SECRETS_KEY: key,
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
    WEB_ROOT: inProject('dist', 'web', 'browser'),
  };
}

/** The simulator's environment. */
export function simulatorEnvironment(env, settings) {
  return {
    ...env,
    ...number(settings),
    SIMULATOR_PORT: String(settings.simulatorPort),
    WEBHOOK_URL: `http://127.0.0.1:${settings.port}/webhooks/whatsapp`,
    DATA_DIR: settings.dataDir,
  };
}
