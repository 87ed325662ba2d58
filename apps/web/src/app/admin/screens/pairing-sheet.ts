import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, computed, inject, input, output, signal } from '@angular/core';
import type { PairingCodeBody, PairingCodeDto, ProblemDto, ScreenDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { SideSheet } from '../ui/side-sheet';
import { qrPath } from './qr-path';
import { ScreenForm, type ScreenDraft } from './screen-form';
import { SCREENS_WORDS } from './screens.words';
import type { ScreensStore } from './screens-store';

const LOOK_MS = 2_000;
const QUIET_ZONE = 4;

/** Lets a tablet in: what it is for, then the code and its picture until the tablet is there. */
@Component({
  selector: 'sofra-pairing-sheet',
  imports: [Icon, ScreenForm, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pairing-sheet.html',
  styleUrl: './pairing-sheet.scss',
})
export class PairingSheet {
  readonly store = input.required<ScreensStore>();
  readonly branches = input.required<readonly { id: string; name: string }[]>();
  readonly closed = output();
  private readonly words = inject(Words);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SCREENS_WORDS);
  protected readonly problemText = problemText;
  protected readonly code = signal<PairingCodeDto | null>(null);
  protected readonly problem = signal<ProblemDto | null>(null);
  protected readonly joined = signal<ScreenDto | null>(null);
  protected readonly secondsLeft = signal(0);
  protected readonly address = `${this.origin.replace(/^https?:\/\//, '')}/pair`;
  protected readonly picture = computed(() => {
    const code = this.code();
    if (!code) return null;
    const { path, size } = qrPath(`${this.origin}${code.path}`);
    return { path, viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${size + 2 * QUIET_ZONE} ${size + 2 * QUIET_ZONE}` };
  });
  private known = new Set<string | null>();

  constructor() {
    const looking = setInterval(() => void this.look(), LOOK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }

  protected async make({ branchId, name, kind, station }: ScreenDraft): Promise<void> {
    const body: PairingCodeBody = { branchId, name, kind, ...(station !== null && { station }) };
    this.known = new Set(this.store().paired().map(({ id }) => id));
    const answer = await this.store().makeCode(body);
    this.problem.set('detail' in answer ? answer : null);
    this.code.set('detail' in answer ? null : answer);
    this.countDown();
  }

  protected again(): void {
    this.code.set(null);
    this.joined.set(null);
  }

  /** Six digits in two groups, as people read them out. */
  protected spoken(code: string): string {
    return `${code.slice(0, 3)} ${code.slice(3)}`;
  }

  protected timeLeft(): string {
    const seconds = this.secondsLeft();
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  private async look(): Promise<void> {
    if (!this.code() || this.joined()) return;
    this.countDown();
    await this.store().refresh();
    this.joined.set(this.store().paired().find(({ id }) => !this.known.has(id)) ?? null);
  }

  private countDown(): void {
    const code = this.code();
    this.secondsLeft.set(code ? Math.max(0, Math.round((Date.parse(code.expiresAt) - Date.now()) / 1_000)) : 0);
  }
}
