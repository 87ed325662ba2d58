import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { Stage } from './stage';

/** Opens a stage for the specs of a file and clears it after each; what the platform refused fails the spec that caused it. */
export function onStage(take: (stage: Stage) => void): void {
  let stage: Stage;
  beforeAll(async () => take((stage = await Stage.open())));
  afterAll(() => stage.close());
  afterEach(async () => {
    expect(await stage.mishaps()).toEqual([]);
    await stage.clear();
  });
}
