import { existsSync, readdirSync } from 'node:fs';
import { inProject } from '../lib/root.mjs';

/** Rooms with specs of their own: whoever has a jest configuration. */
function roomsWithSpecs() {
  const rooms = ['libs', 'apps'].flatMap((part) => readdirSync(inProject(part)).map((room) => `${part}/${room}`));
  return [...rooms, 'tools'].filter((room) => existsSync(inProject(room, 'jest.config.mjs')));
}

const config = (suite) => ['-c', inProject('tools', 'test', `${suite}.config.mjs`)];

/** jest's arguments for each kind of spec, cheapest first. */
export const suites = {
  // The limit is for a hang: beside other work a page's first rendering took 11 s.
  unit: () => ['--projects', ...roomsWithSpecs(), '--maxWorkers=2', '--testTimeout=60000'],
  medium: () => ['-c', inProject('apps', 'api', 'jest.medium.config.mjs'), '--maxWorkers=2'],
  'end-to-end': () => [...config('end-to-end'), '--runInBand'],
  faults: () => [...config('faults'), '--runInBand'],
};
