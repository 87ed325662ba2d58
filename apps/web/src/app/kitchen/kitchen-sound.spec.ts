import { jest } from '@jest/globals';
import type { Ding } from './dings';
import { KitchenSound, type Urgency } from './kitchen-sound';

class FakeChime {
  isRunning = false;
  isAllowed = true;
  volume = 1;
  readonly heard: [Ding, number][] = [];
  readonly silenced: Ding[] = [];
  wake = async () => (this.isRunning = this.isAllowed);
  silence = (ding: Ding) => void this.silenced.push(ding);
  close = () => undefined;
  play(ding: Ding, boost = 1): boolean {
    if (this.isRunning) this.heard.push([ding, boost]);
    return this.isRunning;
  }
}

async function aSound({ isAllowed = true } = {}) {
  jest.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00.000Z') });
  let urgency: Urgency = 'silent';
  const chime = Object.assign(new FakeChime(), { isAllowed });
  const sound = new KitchenSound(() => urgency, chime);
  sound.start();
  await jest.advanceTimersByTimeAsync(0);
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  return { chime, sound, pass, become: (next: Urgency) => (urgency = next) };
}

afterEach(() => void jest.useRealTimers());

describe(KitchenSound.name, () => {
  it('rings every five seconds until somebody has accepted, then not once more', async () => {
    const { chime, pass, become } = await aSound();
    become('plain');
    await pass(15_600);
    expect(chime.heard).toEqual([['new', 1], ['new', 1], ['new', 1], ['new', 1]]);
    become('silent');
    await pass(60_000);
    expect(chime.heard).toHaveLength(4);
  });

  it('rings twice as often and louder once the ladder says so', async () => {
    const { chime, pass, become } = await aSound();
    become('loud');
    await pass(5_600);
    expect(chime.heard).toEqual([['new', 2], ['new', 2], ['new', 2]]);
  });

  it('cuts a tone short that rings for nobody', async () => {
    const { chime, sound } = await aSound();
    sound.silence();
    expect(chime.silenced).toEqual(['new']);
  });

  it('knows that the browser holds the sound back, until the first touch', async () => {
    const { chime, sound, pass } = await aSound({ isAllowed: false });
    expect(sound.isOn()).toBe(false);
    chime.isAllowed = true;
    window.dispatchEvent(new Event('pointerup'));
    await pass(0);
    expect(sound.isOn()).toBe(true);
  });
});
