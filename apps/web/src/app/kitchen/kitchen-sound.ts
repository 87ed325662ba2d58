import { signal } from '@angular/core';
import { remembered } from '../core/remembered';
import { Chime } from './chime';
import type { Ding } from './dings';

const REPEAT_MS = 5_000;
const LOUD_REPEAT_MS = 2_500;
const LOUD_BOOST = 2;
/** For a finger, browsers count the lifting as the touch that allows sound, not the laying down. */
const GESTURES = ['pointerup', 'click', 'keydown'] as const;

/** How a new order that nobody has accepted rings. */
export type Urgency = 'silent' | 'plain' | 'loud';

/** Makes sure that a new order is heard: wakes the sound with the first touch and repeats until somebody has accepted. */
export class KitchenSound {
  private readonly running = signal(false);
  private repeat: ReturnType<typeof setInterval> | null = null;
  private lastRing = 0;

  /** The browser lets sound out; while false the board shows a banner that cannot be missed. */
  readonly isOn = this.running.asReadonly();
  readonly volume = signal(rememberedVolume());

  constructor(
    private readonly urgency: () => Urgency,
    private readonly chime: Pick<Chime, 'isRunning' | 'volume' | 'wake' | 'play' | 'silence' | 'close'> = new Chime(() => this.look()),
  ) {
    this.chime.volume = this.volume();
  }

  start(): void {
    void this.unlock();
    for (const gesture of GESTURES) window.addEventListener(gesture, this.onGesture, { capture: true });
    this.repeat = setInterval(() => this.ringAgain(), 500);
  }

  stop(): void {
    for (const gesture of GESTURES) window.removeEventListener(gesture, this.onGesture, { capture: true });
    if (this.repeat) clearInterval(this.repeat);
    this.chime.close();
  }

  async unlock(): Promise<boolean> {
    const isRunning = await this.chime.wake();
    this.running.set(isRunning);
    return isRunning;
  }

  ring(ding: Ding, boost = 1): void {
    if (this.chime.play(ding, boost)) this.lastRing = Date.now();
  }

  /** Nobody is waiting any more: a tone that has begun is not played to its end. */
  silence(): void {
    this.chime.silence('new');
  }

  setVolume(volume: number): void {
    this.volume.set(volume);
    this.chime.volume = volume;
    remembered.write('volume', String(volume));
  }

  private look(): void {
    this.running.set(this.chime.isRunning);
  }

  private readonly onGesture = (): void => {
    // Any touch will do, and it is asked again each time: iOS takes the sound back after a phone call.
    if (!this.chime.isRunning) void this.unlock();
  };

  private ringAgain(): void {
    const urgency = this.urgency();
    if (urgency === 'silent') return;
    const isLoud = urgency === 'loud';
    if (Date.now() - this.lastRing >= (isLoud ? LOUD_REPEAT_MS : REPEAT_MS)) this.ring('new', isLoud ? LOUD_BOOST : 1);
  }
}

function rememberedVolume(): number {
  const kept = Number(remembered.read('volume') ?? Number.NaN);
  return kept >= 0 && kept <= 1 ? kept : 0.8;
}
