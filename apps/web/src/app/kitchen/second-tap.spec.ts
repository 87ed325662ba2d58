import { SecondTap } from './second-tap';

describe(SecondTap.name, () => {
  const tapped = (...taps: [orderId: string, at: number, x: number][]) => {
    const taken = new SecondTap();
    return taps.map(([orderId, timeStamp, clientX]) => {
      taken.down({ clientX, clientY: 700, timeStamp });
      return taken.isFor(orderId);
    });
  };

  it.each<[what: string, taps: [string, number, number][], isMeant: boolean[]]>([
    ['the second tap of two on what has come under the finger', [['a', 0, 100], ['b', 250, 104]], [true, false]],
    ['the third as well', [['a', 0, 100], ['b', 180, 104], ['b', 360, 104]], [true, false, false]],
    ['no tap a moment later', [['a', 0, 100], ['b', 400, 104]], [true, true]],
    ['no other cook beside', [['a', 0, 100], ['b', 100, 420]], [true, true]],
    ['no second tap on the same ticket: whoever makes its step knows of it', [['a', 0, 100], ['a', 250, 100]], [true, true]],
  ])('leaves out %s', (_what, taps, isMeant) => {
    expect(tapped(...taps)).toEqual(isMeant);
  });

  it('takes a key for what it presses', () => {
    const taken = new SecondTap();
    taken.down({ clientX: 100, clientY: 700, timeStamp: 0 });
    expect([taken.isFor('a'), taken.isFor('b')]).toEqual([true, true]);
  });
});
