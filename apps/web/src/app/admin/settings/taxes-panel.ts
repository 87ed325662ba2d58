import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal, viewChild } from '@angular/core';
import type { ProblemCode, TaxClassDto, TaxClassEdit, TaxesDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { Field } from '../ui/field';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { TaxClassForm } from './tax-class-form';
import { TaxesClient } from './taxes-client';
import { TAXES_WORDS } from './taxes.words';
import { Off } from '../ui/off';

/** Faults of one class's form; the new one has no key. */
interface Refusal {
  key: string | null;
  fields: Readonly<Record<string, string>>;
}

/** By how much what is sold is taxed. */
@Component({
  selector: 'sofra-taxes-panel',
  imports: [Field, Icon, Off, PageState, TaxClassForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (taxes(); as all) {
      @if (problem(); as code) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ t(problemText(code)) }}</p> }
      @if (!mayChange()) { <p class="standing"><svg sofraIcon="key" size="20"></svg>{{ w('ownersOnly') }}</p> }
      <section>
        <h2>{{ w('heading') }}</h2>
        <p class="soft">{{ w(all.pricesIncludeTax ? 'included' : 'added') }} {{ w('about') }}</p>
        @for (each of active(); track each.key) {
          <sofra-tax-class-form [kept]="each" [others]="without(each)" [faults]="faultsOf(each.key)" [isLocked]="!mayChange()" (edited)="forget()" (saved)="save(each, $event)" (archived)="archive(each, $event)" />
        }
      </section>
      <section>
        <h2>{{ w('delivery') }}</h2>
        <p class="soft">{{ w('aboutDelivery') }}</p>
        <label sofraField [label]="w('deliveryClass')">
          <select #delivery [disabled]="!mayChange()" (change)="taxDelivery(delivery)">
            <option value="" [selected]="all.deliveryClass === null">{{ w('likeDishes') }}</option>
            @for (each of active(); track each.key) { <option [value]="each.key" [selected]="each.key === all.deliveryClass">{{ each.name }}</option> }
          </select>
        </label>
      </section>
      @if (mayChange()) {
        <section>
          <h2>{{ w('newClass') }}</h2>
          <sofra-tax-class-form #fresh [faults]="faultsOf(null)" (edited)="forget()" (saved)="add($event)" />
        </section>
      }
      @if (archivedOnes().length > 0) {
        <section>
          <h2>{{ w('archivedOnes') }}</h2>
          @for (each of archivedOnes(); track each.key) {
            <div class="row"><span>{{ each.name }}</span>@if (mayChange()) { <button type="button" class="button button--quiet" [sofraOff]="isBusy()" [attr.aria-label]="w('restoreOf', { name: each.name })" (click)="restore(each)">{{ w('restore') }}</button> }</div>
          }
        </section>
      }
    } @else {
      <sofra-page-state [problem]="problem()" (retry)="load()" />
    }
  `,
  styleUrl: './settings-panels.scss',
})
export class TaxesPanel implements OnInit {
  private readonly client = inject(TaxesClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TAXES_WORDS);
  protected readonly problemText = problemText;
  protected readonly taxes = signal<TaxesDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly isBusy = signal(false);
  private readonly refusal = signal<Refusal>({ key: null, fields: {} });
  private readonly fresh = viewChild<TaxClassForm>('fresh');
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');
  protected readonly active = computed(() => (this.taxes()?.classes ?? []).filter(({ isArchived }) => !isArchived));
  protected readonly archivedOnes = computed(() => (this.taxes()?.classes ?? []).filter(({ isArchived }) => isArchived));

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.done(null, () => this.client.list());
  }

  protected async save({ key, name: before, rates }: TaxClassDto, edit: TaxClassEdit): Promise<void> {
    const patch = { ...(edit.name !== before && { name: edit.name }), ...(JSON.stringify(edit.rates) !== JSON.stringify(rates) && { rates: edit.rates }) };
    if (await this.done(key, () => this.client.change(key, patch))) this.snacks.say(this.w('didSave', { name: edit.name }));
  }

  protected async add(edit: TaxClassEdit): Promise<void> {
    if (!(await this.done(null, () => this.client.add(edit)))) return;
    this.fresh()?.reset();
    this.snacks.say(this.w('didAdd', { name: edit.name }));
  }

  /** Products that were moved stay where they are when it is taken back. */
  protected async archive({ key, name }: TaxClassDto, moveTo: string | null): Promise<void> {
    const undo = () => void this.done(null, () => this.client.restore(key));
    if (await this.done(key, () => this.client.archive(key, { moveTo }))) this.snacks.say(this.w('didArchive', { name }), moveTo === null ? undo : undefined);
  }

  protected async restore({ key, name }: TaxClassDto): Promise<void> {
    if (await this.done(null, () => this.client.restore(key))) this.snacks.say(this.w('didRestore', { name }));
  }

  /** At once, as every choice of one. */
  protected async taxDelivery(list: HTMLSelectElement): Promise<void> {
    if (await this.done(null, () => this.client.taxDelivery(list.value || null))) this.snacks.say(this.w('didTaxDelivery'));
    // The list shows what was chosen until something says otherwise.
    list.value = this.taxes()?.deliveryClass ?? '';
  }

  protected without({ key }: TaxClassDto): TaxClassDto[] {
    return this.active().filter((each) => each.key !== key);
  }

  protected faultsOf(key: string | null): Refusal['fields'] {
    return this.refusal().key === key ? this.refusal().fields : {};
  }

  protected forget(): void {
    this.refusal.set({ key: null, fields: {} });
  }

  // One after the other; nothing is locked meanwhile, which would take the keyboard away.
  private async done(key: string | null, send: () => Promise<TaxesDto>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      this.taxes.set(await send());
      this.forget();
      this.problem.set(null);
      return true;
    } catch (error) {
      const { code, fields = {} } = problemDtoOf(error);
      this.refusal.set({ key, fields });
      this.problem.set(code === 'invalid-request' ? null : code);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
