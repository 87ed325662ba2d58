import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FULFILMENTS, type Fulfilment, type TaxClassDto, type TaxClassEdit } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { EnterSends } from '../ui/enter-sends';
import { Field } from '../ui/field';
import { Unsaved } from '../ui/unsaved';
import { PercentField } from './percent-field';
import { TAXES_WORDS } from './taxes.words';

type Draft = Pick<TaxClassDto, 'name' | 'rates'>;

const NEW: Draft = { name: '', rates: { delivery: null, pickup: null, table: null } };

/** One tax class: its name and rates, and how it is archived; without `kept` a new one. */
@Component({
  selector: 'sofra-tax-class-form',
  imports: [EnterSends, Field, PercentField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tax-class-form.html',
  styleUrl: './settings-panels.scss',
})
export class TaxClassForm {
  readonly kept = input<TaxClassDto | null>(null);
  /** Classes its products may be given instead. */
  readonly others = input<readonly TaxClassDto[]>([]);
  readonly faults = input<Readonly<Record<string, string>>>({});
  readonly isLocked = input(false);
  readonly saved = output<TaxClassEdit>();
  readonly edited = output();
  /** With the class its products get. */
  readonly archived = output<string | null>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TAXES_WORDS);
  protected readonly fulfilments = FULFILMENTS;
  // By what it says, not by which object it is: saving another class must not take away what is typed here.
  private readonly said = computed(() => {
    const { name, rates } = this.kept() ?? NEW;
    return JSON.stringify({ name, rates });
  });
  protected readonly draft = linkedSignal((): Draft => JSON.parse(this.said()) as Draft);
  protected readonly missing = signal<readonly Fulfilment[]>([]);
  protected readonly isAsking = signal(false);
  readonly isDirty = computed(() => JSON.stringify(this.draft()) !== this.said());
  protected readonly hasNoRate = computed(() => Object.values(this.kept()?.rates ?? {}).includes(null));

  constructor() {
    inject(Unsaved).watch(() => this.isDirty());
  }

  /** Back to what is kept. */
  reset(): void {
    this.draft.set(JSON.parse(this.said()) as Draft);
    this.missing.set([]);
  }

  protected patchName(name: string): void {
    this.draft.update((draft) => ({ ...draft, name }));
    this.edited.emit();
  }

  protected patchRate(fulfilment: Fulfilment, rate: number | null): void {
    this.draft.update((draft) => ({ ...draft, rates: { ...draft.rates, [fulfilment]: rate } }));
    this.missing.update((missing) => missing.filter((each) => each !== fulfilment));
    this.edited.emit();
  }

  protected save(): void {
    const { name, rates } = this.draft();
    const { delivery, pickup, table } = rates;
    if (delivery === null || pickup === null || table === null) this.missing.set(FULFILMENTS.filter((each) => rates[each] === null));
    else this.saved.emit({ name, rates: { delivery, pickup, table } });
  }

  protected archive({ products }: TaxClassDto): void {
    if (products > 0) this.isAsking.set(true);
    else this.archived.emit(null);
  }
}
