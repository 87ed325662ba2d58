import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function ask(pid, field) {
  const answer = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout?.trim() || undefined;
}

/** The program name of a living process, as far as the system tells. */
export function programOf(pid) {
  if (!isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return ask(pid, 'comm');
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined; // ended between the two looks
  }
}

/** When a living process began, in the system's own units: with its pid it names a process for good, pids alone are reused. */
export function beginningOf(pid) {
  if (!isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return ask(pid, 'lstart') ?? 'unknown';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; // field 22, starttime; the name before it may hold spaces
  } catch {
    return undefined; // ended between the two looks
  }
}
