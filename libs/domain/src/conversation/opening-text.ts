import type { Scene } from './scene';
import { openingWords } from './moment-words';

/** When the closed branch opens, as a sentence. */
export function openingText({ copy, world }: Pick<Scene, 'copy' | 'world'>): string {
  const { opensAt } = world.branch;
  return copy.closed(opensAt === null ? null : openingWords(world, opensAt));
}
