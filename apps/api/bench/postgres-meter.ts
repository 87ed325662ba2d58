import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Linux counts in hundredths of a second whatever the kernel's own tick is.
const TICKS_PER_SECOND = 100;

interface Counted {
  parent: number;
  own: number;
  withEnded: number;
}

/** Processor seconds of a process and its children, those that have ended included; undefined where the system has no /proc. */
export function cpuSecondsOfTree(pid: number): number | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => counted(Number(name)) ?? []);
  const children = all.filter(({ parent }) => parent === pid).reduce((sum, { own }) => sum + own, 0);
  return (children + (counted(pid)?.withEnded ?? 0)) / TICKS_PER_SECOND;
}

function counted(pid: number): Counted | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before these fields may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [fields[1], ...fields.slice(11, 15)];
    return { parent, own: user + system, withEnded: user + system + endedUser + endedSystem };
  } catch {
    return undefined; // it has ended between the two looks
  }
}
