import { signal } from '@angular/core';

/** Keeps the tablet's screen on while the board is shown; the browser takes it back whenever the page is hidden. */
export class WakeLock {
  private lock: WakeLockSentinel | null = null;
  private isWanted = false;
  private readonly held = signal<boolean | null>('wakeLock' in navigator ? false : null);

  /** Null where the browser knows no wake lock. */
  readonly isHeld = this.held.asReadonly();

  start(): void {
    this.isWanted = true;
    document.addEventListener('visibilitychange', this.take);
    void this.take();
  }

  stop(): void {
    this.isWanted = false;
    document.removeEventListener('visibilitychange', this.take);
    void this.lock?.release();
  }

  private readonly take = async (): Promise<void> => {
    if (!this.isWanted || document.visibilityState !== 'visible' || this.held() !== false) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
      this.held.set(true);
      this.lock.addEventListener('release', () => this.held.set(false));
    } catch {
      // Refused on low battery or by policy; asked again when the page is next shown.
    }
  };
}
