import { spawn } from 'node:child_process';
import { freePort } from '../lib/ports.mjs';
import { root } from '../lib/root.mjs';
import { testEnvironment } from './environment.mjs';

/** A command of ours as a person starts it, with what it said so far. */
export function startCommand(command, args, env = {}, options = {}) {
  const child = spawn(command, args, { cwd: root, env: testEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
  /** Resolves when `text` was said; rejects with everything said when the command ends without it. */
  const says = (text) =>
    new Promise((resolve, reject) => {
      const look = () => said.includes(text) && resolve(said);
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without saying "${text}":\n${said}`)));
    });
  return { child, ended, says, said: () => said };
}

/** Ports nobody uses now, as `npm start` wants them. */
export async function freePorts() {
  return { PORT: String(await freePort()), SIMULATOR_PORT: String(await freePort()) };
}
