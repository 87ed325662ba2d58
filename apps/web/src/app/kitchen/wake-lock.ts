/** Keeps the tablet's screen on while the board is shown; the browser takes it back whenever the page is hidden. */
export class WakeLock {
  private lock: WakeLockSentinel | null = null;
  private isWanted = false;

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
    if (!this.isWanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
    } catch {
      // Refused on low battery or by policy; asked again when the page is next shown.
    }
  };
}
