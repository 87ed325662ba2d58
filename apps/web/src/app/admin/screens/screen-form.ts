import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { SCREEN_KINDS, type ScreenKind, type StationDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { SCREENS_WORDS } from './screens.words';

/** What a screen is to be. */
export interface ScreenDraft {
  branchId: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
}

const LONGEST_NAME = 40;

/** Name, branch and purpose of a screen. A branch is only asked for where there are several. */
@Component({
  selector: 'sofra-screen-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screen-form.html',
  styles: `
    form { display: grid; gap: var(--sofra-space-4); }
    fieldset { display: grid; gap: var(--sofra-space-2); min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { padding: 0; margin-bottom: var(--sofra-space-2); color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); font-weight: 600; }
    .kind { display: grid; grid-template-columns: 24px 1fr; gap: 2px var(--sofra-space-3); align-items: center; padding: var(--sofra-space-3); border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius-s); cursor: pointer; }
    .kind:has(:checked) { border-color: var(--sofra-accent); background: var(--sofra-raised); }
    .kind input { width: 20px; height: 20px; accent-color: var(--sofra-accent); }
    .kind span { grid-column: 2; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .fault { color: var(--sofra-cancelled); font-size: var(--sofra-text-xs); font-weight: 600; }
  `,
})
export class ScreenForm {
  readonly branches = input.required<readonly { id: string; name: string }[]>();
  readonly stations = input.required<readonly StationDto[]>();
  readonly verb = input.required<string>();
  /** A screen that is there already; its branch stays what it is. The same object as long as it is edited: another one begins anew. */
  readonly of = input<ScreenDraft | null>(null);
  readonly done = output<ScreenDraft>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SCREENS_WORDS);
  protected readonly longest = LONGEST_NAME;
  protected readonly wasTried = signal(false);
  protected readonly name = linkedSignal(() => this.of()?.name ?? '');
  protected readonly kind = linkedSignal<ScreenKind>(() => this.of()?.kind ?? 'kitchen');
  protected readonly branchId = linkedSignal(() => this.of()?.branchId ?? this.branches()[0]?.id ?? '');
  protected readonly station = linkedSignal(() => this.of()?.station ?? this.stations()[0]?.key ?? null);
  protected readonly isNameMissing = computed(() => this.wasTried() && this.name().trim() === '');
  /** A station's screen makes sense only where there are stations. */
  protected readonly kinds = computed(() => SCREEN_KINDS.filter((kind) => kind !== 'station' || this.stations().length > 0));

  protected nameOf({ name }: StationDto): string {
    return inLocale(name, this.words.language);
  }

  protected submit(): void {
    this.wasTried.set(true);
    const [name, kind] = [this.name().trim(), this.kind()];
    if (name) this.done.emit({ branchId: this.branchId(), name, kind, station: kind === 'station' ? this.station() : null });
  }
}
