import { delimiter } from 'node:path';
import { inProject } from '../lib/root.mjs';

// What a developer's shell may hold for a start of their own must not decide what a test sees.
const OURS = /^(PORT|SIMULATOR_PORT|DATA_DIR|DATABASE_URL|REDIS_URL|REPLY_PAUSE_MS|DEMO|SECRETS_KEY|ADMIN_.*|WHATSAPP_.*|WEBHOOK_URL|WEB_ROOT|SOFRA_.*|NODE_ENV|NODE_OPTIONS|FORCE_COLOR)$/;

/** The environment of lint, builds and specs; `more` holds what a suite offers them. */
export function testEnvironment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const path = [inProject('node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', ...more };
}
