import { spawn } from 'node:child_process';
import { root } from '../lib/root.mjs';

/** Runs a program of the project's Node to its end and keeps what it says. */
export function runNode(args, env) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString().trim() })));
}

/** `{ result, milliseconds }` of what `work` does. */
export async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}
