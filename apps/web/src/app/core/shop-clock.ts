import { Injectable, inject, signal } from '@angular/core';
import { intlTag } from '../shared/intl-tag';
import { Words } from './i18n/words';

const LOOKS = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  timeSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  dayTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { dateStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Times as the shop's own wall clock shows them, whatever zone this device is set to: customers are told the same ones. */
@Injectable({ providedIn: 'root' })
export class ShopClock {
  private readonly words = inject(Words);
  private readonly zone = signal<string | undefined>(undefined);
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  /** The zone of the branch that the screen is about; this device's own until it is known. */
  standsIn(timeZone: string | undefined): void {
    this.zone.set(timeZone);
  }

  /** `12:40`, 24 hours in both languages. */
  time(moment: string | number): string {
    return this.write('time', moment);
  }

  /** `12:40:07`. */
  timeSeconds(moment: string | number): string {
    return this.write('timeSeconds', moment);
  }

  /** `27 Nov 12:40`. */
  dayTime(moment: string | number): string {
    return this.write('dayTime', moment);
  }

  /** `28 Nov 2026` for a business day `YYYY-MM-DD`, which is the same one in every zone. */
  day(businessDay: string): string {
    return new Intl.DateTimeFormat(intlTag(this.words.language), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${businessDay}T00:00:00Z`));
  }

  /** The time alone for a moment of today, with its day before it otherwise. */
  moment(moment: string | number, now = Date.now()): string {
    return this.write('day', moment) === this.write('day', now) ? this.time(moment) : this.dayTime(moment);
  }

  private write(look: keyof typeof LOOKS, moment: string | number): string {
    const [tag, timeZone] = [intlTag(this.words.language), this.zone()];
    const key = `${look} ${tag} ${timeZone}`;
    let format = this.formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(tag, { ...LOOKS[look], timeZone });
      this.formats.set(key, format);
    }
    return format.format(new Date(moment));
  }
}
