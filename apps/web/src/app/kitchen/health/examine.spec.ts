import { type Examined, type Light, type ScreenFacts, examine, worst } from './examine';

const WELL: ScreenFacts = { isSoundOn: true, volume: 0.8, hasWakeLock: true, clockOffsetMs: 40, connection: 'live', silentForMs: 2_000, battery: 0.9, isCharging: false };
const lightOf = (what: Examined, facts: Partial<ScreenFacts>) => examine({ ...WELL, ...facts }).find((finding) => finding.what === what)?.light;

describe(examine.name, () => {
  it('finds a well screen well', () => {
    expect(worst(examine(WELL))).toBe('good');
  });

  it.each<[string, Examined, Partial<ScreenFacts>, Light]>([
    ['sound that the browser holds back', 'sound', { isSoundOn: false }, 'bad'],
    ['a volume of zero', 'sound', { volume: 0 }, 'bad'],
    ['a volume nobody hears in a kitchen', 'sound', { volume: 0.1 }, 'care'],
    ['a lost connection', 'connection', { connection: 'offline' }, 'bad'],
    ['a server that has missed a pulse', 'connection', { silentForMs: 9_000 }, 'care'],
    ['a screen that may fall asleep', 'wakeLock', { hasWakeLock: false }, 'care'],
    ['a browser that cannot keep the screen awake', 'wakeLock', { hasWakeLock: null }, 'care'],
    ['a clock that is slow', 'clock', { clockOffsetMs: -90_000 }, 'care'],
    ['a clock that is fast', 'clock', { clockOffsetMs: 90_000 }, 'care'],
    ['a clock nobody has compared yet', 'clock', { clockOffsetMs: null }, 'good'],
    ['a battery that runs low', 'battery', { battery: 0.2 }, 'care'],
    ['one that is nearly empty', 'battery', { battery: 0.05 }, 'bad'],
    ['one that is nearly empty and charging', 'battery', { battery: 0.05, isCharging: true }, 'good'],
  ])('judges %s', (_what, what, facts, light) => expect(lightOf(what, facts)).toBe(light));

  it('says nothing of a battery where there is none', () => {
    expect(lightOf('battery', { battery: null })).toBeUndefined();
  });

  it('shows the worst of all in one light', () => {
    expect(worst(examine({ ...WELL, clockOffsetMs: 90_000 }))).toBe('care');
    expect(worst(examine({ ...WELL, clockOffsetMs: 90_000, isSoundOn: false }))).toBe('bad');
  });
});
