import type { Scene } from './scene';
import { openingWords } from './moment-words';

const MINUTE = 60_000;

/** Why no orders are taken and when they are again, as a sentence: the kitchen takes a break, or the branch is closed. */
export function openingText({ copy, world }: Pick<Scene, 'copy' | 'world'>): string {
  const { opensAt, pausedUntil } = world.branch;
  // A pause that lasts until the hours are over is no break any more.
  if (pausedUntil !== null && opensAt !== null && opensAt - pausedUntil < MINUTE) return copy.paused(openingWords(world, pausedUntil));
  return copy.closed(opensAt === null ? null : openingWords(world, opensAt));
}
