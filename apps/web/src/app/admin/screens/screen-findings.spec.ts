import type { ScreenCheckDto } from '@sofra/contracts';
import { findingsOf } from './screen-findings';

const WELL: ScreenCheckDto = { audio: true, wakeLock: true, clockOffsetMs: 3, battery: 0.8, charging: false, visible: true };

describe(findingsOf.name, () => {
  it.each<[Partial<ScreenCheckDto>, string[]]>([
    [{}, []],
    [{ audio: false, wakeLock: false }, ['check.noSound', 'check.sleeps']],
    [{ visible: false }, ['check.hidden']],
    [{ battery: 0.29 }, ['check.battery']],
    [{ battery: 0.05, charging: true }, []],
    [{ audio: null, wakeLock: null, battery: null, charging: null, visible: null }, []],
  ])('finds in %j %j', (check, found) => {
    expect(findingsOf({ ...WELL, ...check }).map(({ key }) => key)).toEqual(found);
  });
});
