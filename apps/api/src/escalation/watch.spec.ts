import { Watch } from './watch';

describe(Watch.name, () => {
  const since = (...looks: number[]) => {
    const watch = new Watch();
    return looks.map((seconds) => watch.since(new Date(seconds * 1_000)).getTime() / 1_000);
  };

  it('began with the first look', () => expect(since(100, 101, 102)).toEqual([100, 100, 100]));
  it('begins anew after a gap', () => expect(since(100, 101, 900, 901)).toEqual([100, 100, 900, 900]));
  it('goes on after a slow look', () => expect(since(100, 110)).toEqual([100, 100]));
});
