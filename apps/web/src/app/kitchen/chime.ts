import type { Ding } from './dings';

interface Note {
  /** Hertz. */
  pitch: number;
  /** Seconds after the start. */
  at: number;
  length: number;
}

/** Short tones that stay pleasant: two rising notes, one, a falling pair, and a soft low double. */
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
  late: [
    { pitch: 493.88, at: 0, length: 0.25 },
    { pitch: 493.88, at: 0.3, length: 0.45 },
  ],
};

/** A tone at full volume; growing sound goes beyond it. */
const PLAIN_GAIN = 0.5;

/** Synthesises the kitchen's sounds: nothing to download, nothing to miss when the network is gone. */
export class Chime {
  private context: AudioContext | null = null;
  private readonly sounding = new Map<OscillatorNode, Ding>();
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

  /** `boost` 1 is the volume that was set; nobody can set it so low that a boosted tone stays unheard. */
  play(ding: Ding, boost = 1): boolean {
    const { context } = this;
    if (!context || !this.isRunning) return false;
    const gain = PLAIN_GAIN * (boost > 1 ? Math.max(this.volume, 0.5) : this.volume) * boost;
    for (const note of TUNES[ding]) for (const tone of this.sound(context, note, Math.min(1, gain))) this.keep(tone, ding);
    // Tests and support read this line: it is written only while sound really comes out.
    console.info(`sofra:sound ${ding}`);
    return true;
  }

  /** What still sounds of this kind stops now. */
  silence(ding: Ding): void {
    for (const [tone, kind] of this.sounding) if (kind === ding) tone.stop();
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

  private keep(tone: OscillatorNode, ding: Ding): void {
    this.sounding.set(tone, ding);
    tone.addEventListener('ended', () => this.sounding.delete(tone));
  }

  private sound(context: AudioContext, { pitch, at, length }: Note, loudness: number): OscillatorNode[] {
    const start = context.currentTime + at;
    const gain = context.createGain();
    gain.connect(context.destination);
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(Math.max(0.0001, loudness), start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
    // A quiet octave above makes a plain tone sound like struck metal, which cuts through a noisy kitchen.
    return ([[1, 1], [2, 0.25]] as const).map(([factor, level]) => {
      const tone = context.createOscillator();
      const part = context.createGain();
      part.gain.value = level;
      tone.frequency.value = pitch * factor;
      tone.connect(part).connect(gain);
      tone.start(start);
      tone.stop(start + length);
      return tone;
    });
  }
}
