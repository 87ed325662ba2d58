import { signal } from '@angular/core';

/** What Chromium tells of the battery; other browsers do not. */
interface BatteryManager extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}

export interface BatteryState {
  level: number;
  isCharging: boolean;
}

/** The tablet's battery as far as the browser lets us see it; null until then. */
export class Battery {
  readonly state = signal<BatteryState | null>(null);

  async start(): Promise<void> {
    const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> };
    if (!getBattery) return;
    try {
      const battery = await getBattery.call(navigator);
      const read = () => this.state.set({ level: battery.level, isCharging: battery.charging });
      for (const event of ['levelchange', 'chargingchange']) battery.addEventListener(event, read);
      read();
    } catch {
      // Forbidden by policy: as good as no battery.
    }
  }
}
