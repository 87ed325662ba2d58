import type { Ding } from './dings';

interface Note {
  /** Hertz. */
  pitch: number;
  /** Seconds after the start. */
  at: number;
  length: number;
}

/** Short tones that stay pleasant: two rising notes, one, and a falling pair. */
const TUNES: Readonly<Record<Ding, readonly Note[]>> = {
  new: [
    { pitch: 659.25, at: 0, length: 0.35 },
    { pitch: 987.77, at: 0.16, length: 0.6 },
  ],
  changed: [{ pitch: 783.99, at: 0, length: 0.45 }],
  cancelled: [
    { pitch: 587.33, at: 0, length: 0.3 },
    { pitch: 392, at: 0.2, length: 0.6 },
  ],
};

/** Synthesises the kitchen's sounds: nothing to download, nothing to miss when the network is gone. */
export class Chime {
  private context: AudioContext | null = null;
  volume = 1;

  constructor(private readonly stateChanged: () => void) {}

  /** The browser really lets sound out. */
  get isRunning(): boolean {
    return this.context?.state === 'running';
  }

  /** Starts the sound system; succeeds only where the browser allows it, usually inside a touch. */
  async wake(): Promise<boolean> {
    if (typeof AudioContext === 'undefined') return false;
    this.context ??= this.create();
    // Without a touch the promise may stay pending for ever, so it is not waited for.
    if (this.context.state !== 'running') void this.context.resume().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return this.isRunning;
  }

  play(ding: Ding): boolean {
    const { context } = this;
    if (!context || !this.isRunning) return false;
    for (const note of TUNES[ding]) this.sound(context, note);
    // Tests and support read this line: it is written only while sound really comes out.
    console.info(`sofra:sound ${ding}`);
    return true;
  }

  close(): void {
    void this.context?.close();
    this.context = null;
  }

  private create(): AudioContext {
    const context = new AudioContext({ latencyHint: 'interactive' });
    context.addEventListener('statechange', this.stateChanged);
    return context;
  }

  private sound(context: AudioContext, { pitch, at, length }: Note): void {
    const start = context.currentTime + at;
    const gain = context.createGain();
    gain.connect(context.destination);
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(Math.max(0.0001, 0.5 * this.volume), start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
    // A quiet octave above makes a plain tone sound like struck metal, which cuts through a noisy kitchen.
    for (const [factor, level] of [[1, 1], [2, 0.25]] as const) {
      const tone = context.createOscillator();
      const part = context.createGain();
      part.gain.value = level;
      tone.frequency.value = pitch * factor;
      tone.connect(part).connect(gain);
      tone.start(start);
      tone.stop(start + length);
    }
  }
}
