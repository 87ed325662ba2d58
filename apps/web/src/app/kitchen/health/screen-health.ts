import { computed, effect, signal, untracked } from '@angular/core';
import { SCREEN_HEARTBEAT_MS, type ScreenCheckDto } from '@sofra/contracts';
import { businessDayAt } from '@sofra/domain';
import { remembered } from '../../core/remembered';
import type { KitchenSound } from '../kitchen-sound';
import type { KitchenStore } from '../kitchen-store';
import { Battery } from './battery';
import { type ScreenFacts, examine, worst } from './examine';
import { WakeLock } from './wake-lock';

/** When the opening check is asked for again, minutes after midnight: before any kitchen opens, after the last one has closed. */
const CHECK_FROM_MINUTES = 4 * 60;

/** A screen that looks after itself and tells the server what it found. Made inside an injection context. */
export class ScreenHealth {
  private readonly wakeLock = new WakeLock();
  private readonly battery = new Battery();
  private readonly checkedDay = signal(remembered.read('checked-day'));
  private heart: ReturnType<typeof setInterval> | undefined;

  readonly facts = computed((): ScreenFacts => {
    const { clockOffset, silentForMs } = this.store.vitals();
    const battery = this.battery.state();
    return {
      isSoundOn: this.sound.isOn(),
      volume: this.sound.volume(),
      hasWakeLock: this.wakeLock.isHeld(),
      clockOffsetMs: clockOffset === null ? null : -clockOffset,
      connection: this.store.connection(),
      silentForMs,
      battery: battery?.level ?? null,
      isCharging: battery?.isCharging ?? null,
    };
  });
  readonly findings = computed(() => examine(this.facts()));
  readonly light = computed(() => worst(this.findings()));
  private readonly today = computed(() => {
    const zone = this.store.branch()?.timeZone;
    return zone ? businessDayAt(this.store.now(), zone, CHECK_FROM_MINUTES) : null;
  });
  /** Nobody has looked at the screen's health today. */
  readonly isCheckDue = computed(() => this.today() !== null && this.checkedDay() !== this.today());

  constructor(
    private readonly store: KitchenStore,
    private readonly sound: KitchenSound,
  ) {
    effect(() => {
      // Only being live again is told at once; what the check reads changes every second.
      if (store.connection() === 'live') untracked(() => this.beat());
    });
  }

  start(): void {
    this.wakeLock.start();
    void this.battery.start();
    this.heart = setInterval(() => this.beat(), SCREEN_HEARTBEAT_MS);
  }

  stop(): void {
    this.wakeLock.stop();
    clearInterval(this.heart);
  }

  checked(): void {
    const day = this.today();
    if (!day) return;
    remembered.write('checked-day', day);
    this.checkedDay.set(day);
  }

  private beat(): void {
    this.store.heartbeat(checkOf(this.facts()));
  }
}

function checkOf({ isSoundOn, volume, hasWakeLock, clockOffsetMs, battery, isCharging }: ScreenFacts): ScreenCheckDto {
  const clockOffset = clockOffsetMs === null ? null : Math.round(clockOffsetMs);
  return {
    audio: isSoundOn && volume > 0,
    wakeLock: hasWakeLock,
    clockOffsetMs: clockOffset,
    battery,
    charging: isCharging,
    visible: document.visibilityState === 'visible',
  };
}
