import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { type CatalogDto, PRICE_ROUNDINGS, type PriceChangeDraft, type PriceChangeDto, type PriceLineDto, type PricePreviewDto, type PriceRule } from '@sofra/contracts';
import { formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { problemDtoOf, problemText } from '../../../core/problem-text';
import { ShopClock } from '../../../core/shop-clock';
import { Icon } from '../../../shared/icon';
import { BranchChoice } from '../../branch-choice';
import { fromDateField } from '../../ui/date-field';
import { SideSheet } from '../../ui/side-sheet';
import { Snacks } from '../../ui/snacks';
import { Field } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { PRICE_WORDS } from './prices.words';
import { PricesClient } from './prices-client';
import { Off } from '../../ui/off';
import { readNumber, unreadFaults } from '../../ui/unread-faults';

/** "Category Döner +12 %, round to 5": seen first, then done now or at a time, and taken back. */
@Component({
  selector: 'sofra-prices-panel',
  imports: [Field, Icon, MoneyField, Off, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './prices-panel.html',
  styleUrl: './prices-panel.scss',
})
export class PricesPanel implements OnInit {
  readonly menu = input.required<CatalogDto>();
  readonly closed = output();
  /** Prices are other ones now. */
  readonly changed = output();
  private readonly client = inject(PricesClient);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  private readonly snacks = inject(Snacks);
  private readonly choice = inject(BranchChoice);
  protected readonly w = this.words.of(PRICE_WORDS);
  protected readonly roundings = PRICE_ROUNDINGS;
  protected readonly steps = [1, 50, 100, 500, 1_000];
  protected readonly categories = computed(() => this.menu().categories.filter(({ isArchived }) => !isArchived).sort((a, b) => a.position - b.position));
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly hasOptions = signal(false);
  protected readonly rule = signal<PriceRule>({ percent: 10, amount: null, roundTo: 500, rounding: 'nearest' });
  protected readonly preview = signal<PricePreviewDto | null>(null);
  protected readonly recent = signal<readonly PriceChangeDto[]>([]);
  protected readonly applyAt = signal('');
  protected readonly isBusy = signal(false);
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly wrong = signal('');
  protected readonly readNumber = readNumber;

  ngOnInit(): void {
    void this.look();
  }

  /** What was seen is no longer what would be done. */
  protected set(part: Partial<PriceRule>): void {
    this.rule.update((rule) => ({ ...rule, ...part }));
    this.preview.set(null);
  }

  protected toggle(categoryId: string): void {
    this.chosen.update((chosen) => (chosen.includes(categoryId) ? chosen.filter((id) => id !== categoryId) : [...chosen, categoryId]));
    this.preview.set(null);
  }

  protected toggleOptions(): void {
    this.hasOptions.update((is) => !is);
    this.preview.set(null);
  }

  protected nameOf(line: PriceLineDto): string {
    const { products, modifierGroups } = this.menu();
    const thing = line.productId ? products.find(({ id }) => id === line.productId) : modifierGroups.flatMap(({ modifiers }) => modifiers).find(({ id }) => id === line.modifierId);
    const name = this.text(thing?.name ?? {});
    const branch = this.choice.branches().find(({ id }) => id === line.branchId);
    return branch ? this.w('atBranch', { name, branch: branch.name }) : name;
  }

  protected text(name: CatalogDto['products'][number]['name']): string {
    return inLocale(name, this.words.language);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.menu().choices.currency, this.words.language);
  }

  protected ruleText({ rule: { percent, amount } }: PriceChangeDto): string {
    const sign = (percent ?? amount ?? 0) > 0 ? '+' : '';
    return percent === null ? `${sign}${this.money(amount ?? 0)}` : `${sign}${percent} %`;
  }

  protected stateText({ state, applyAt, appliedAt }: PriceChangeDto): string {
    return this.w(`state.${state}`, { time: this.moment(appliedAt ?? applyAt) });
  }

  protected async show(): Promise<void> {
    const unread = unreadFaults(this.rule());
    this.faults.set(unread);
    if (Object.keys(unread).length > 0) return;
    await this.work(async () => this.preview.set(await this.client.preview(this.draft())));
  }

  protected order(applyAt: string | null): Promise<void> {
    return this.work(async () => {
      const menuVersion = this.preview()?.menuVersion ?? 0;
      const made = await this.client.order({ ...this.draft(), menuVersion, applyAt: applyAt && fromDateField(applyAt, this.choice.timeZone()) });
      this.preview.set(null);
      const said = made.state === 'applied' ? this.w('applied', { count: made.count }) : this.w('scheduled', { count: made.count, time: this.moment(made.applyAt) });
      // Taking it back stands beside it in the list of changes, with what it changed.
      this.snacks.say(said);
      if (made.state === 'applied') this.changed.emit();
      await this.look();
    });
  }

  protected undo({ id }: PriceChangeDto): Promise<void> {
    return this.work(async () => {
      const ended = await this.client.undo(id);
      this.snacks.say(this.w(ended.state === 'cancelled' ? 'cancelled' : 'undone'));
      if (ended.state === 'undone') this.changed.emit();
      await this.look();
    });
  }

  private draft(): PriceChangeDraft {
    const chosen = this.chosen();
    const uses = this.menu().products.filter(({ categoryId }) => chosen.includes(categoryId)).flatMap(({ modifierGroups }) => modifierGroups.map(({ groupId }) => groupId));
    return { rule: this.rule(), scope: { categoryIds: [...chosen], productIds: [], modifierGroupIds: this.hasOptions() ? [...new Set(uses)] : [] } };
  }

  private moment(at: string): string {
    return this.shopClock.dayTime(at);
  }

  private async look(): Promise<void> {
    await this.client.recent().then((recent) => this.recent.set(recent), () => undefined);
  }

  private async work(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.wrong.set('');
    this.faults.set({});
    try {
      await work();
    } catch (error) {
      const { code, fields = {} } = problemDtoOf(error);
      this.faults.set(fields);
      // What was looked at is not what would be done: looking again is the way on.
      if (code === 'version-conflict') this.preview.set(null);
      this.wrong.set(code === 'version-conflict' ? this.w('stale') : fields['scope'] ? this.w('chooseScope') : this.words.t(problemText(code)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
