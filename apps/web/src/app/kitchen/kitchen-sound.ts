import { signal } from '@angular/core';
import { remembered } from '../core/remembered';
import { Chime } from './chime';
import type { Ding } from './dings';

const REPEAT_MS = 5_000;
/** For a finger, browsers count the lifting as the touch that allows sound, not the laying down. */
const GESTURES = ['pointerup', 'click', 'keydown'] as const;

/** Makes sure that a new order is heard: wakes the sound with the first touch and repeats until somebody reacts. */
export class KitchenSound {
  private readonly running = signal(false);
  private readonly chime = new Chime(() => this.running.set(this.chime.isRunning));
  private repeat: ReturnType<typeof setInterval> | null = null;
  private lastRing = 0;

  /** The browser lets sound out; while false the board shows a banner that cannot be missed. */
  readonly isOn = this.running.asReadonly();
  readonly volume = signal(rememberedVolume());

  /** `isAnybodyWaiting`: there is a new order that nobody has accepted or touched. */
  constructor(private readonly isAnybodyWaiting: () => boolean) {
    this.chime.volume = this.volume();
  }

  start(): void {
    void this.unlock();
    for (const gesture of GESTURES) window.addEventListener(gesture, this.onGesture, { capture: true });
    this.repeat = setInterval(() => this.ringAgain(), 1_000);
  }

  stop(): void {
    for (const gesture of GESTURES) window.removeEventListener(gesture, this.onGesture, { capture: true });
    if (this.repeat) clearInterval(this.repeat);
    this.chime.close();
  }

  async unlock(): Promise<void> {
    this.running.set(await this.chime.wake());
  }

  ring(ding: Ding): void {
    if (this.chime.play(ding)) this.lastRing = Date.now();
  }

  setVolume(volume: number): void {
    this.volume.set(volume);
    this.chime.volume = volume;
    remembered.write('volume', String(volume));
  }

  private readonly onGesture = (): void => {
    // Any touch will do, and it is asked again each time: iOS takes the sound back after a phone call.
    if (!this.chime.isRunning) void this.unlock();
  };

  private ringAgain(): void {
    if (this.isAnybodyWaiting() && Date.now() - this.lastRing >= REPEAT_MS) this.ring('new');
  }
}

function rememberedVolume(): number {
  const kept = Number(remembered.read('volume') ?? Number.NaN);
  return kept >= 0 && kept <= 1 ? kept : 0.8;
}
