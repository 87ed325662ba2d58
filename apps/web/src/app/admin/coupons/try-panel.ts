import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type CatalogDto, type CouponTrialDto, type CouponTrialRequest, type Fulfilment, FULFILMENTS, type ProblemCode } from '@sofra/contracts';
import { formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { fromDateField, toDateField } from '../ui/date-field';
import { Field } from '../ui/field';
import { SideSheet } from '../ui/side-sheet';
import { BranchChoice } from '../branch-choice';
import { CouponsClient } from './coupons-client';
import { COUPON_WORDS } from './coupons.words';

/** A code tried against a made-up basket: what the guest pays, or reads. */
@Component({
  selector: 'sofra-try-panel',
  imports: [Field, Icon, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './try-panel.html',
  styleUrls: ['../ui/sheet-fields.scss', './try-panel.scss'],
})
export class TryPanel {
  readonly menu = input.required<CatalogDto>();
  readonly code = input('');
  readonly closed = output();
  private readonly client = inject(CouponsClient);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(COUPON_WORDS);
  protected readonly problemText = problemText;
  protected readonly fulfilments = FULFILMENTS;
  protected readonly timeZone = inject(BranchChoice).timeZone;
  protected readonly toDateField = toDateField;
  protected readonly fromDateField = fromDateField;
  private readonly typed = signal<Partial<CouponTrialRequest>>({});
  protected readonly products = computed(() => this.menu().products.filter(({ isArchived }) => !isArchived));
  protected readonly request = computed<CouponTrialRequest>(() => {
    const [first] = this.products();
    return { code: this.code(), lines: first ? [{ productId: first.id, quantity: 1 }] : [], fulfilment: 'delivery', at: null, hasOrdered: false, uses: 0, ...this.typed() };
  });
  protected readonly result = signal<CouponTrialDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly said = computed(() => this.result()?.said?.[this.words.language] ?? '');

  protected patch(part: Partial<CouponTrialRequest>): void {
    this.typed.update((typed) => ({ ...typed, ...part }));
    this.result.set(null);
    this.faults.set({});
  }

  protected writeLine(index: number, part: Partial<CouponTrialRequest['lines'][number]>): void {
    this.patch({ lines: this.request().lines.map((line, at) => (at === index ? { ...line, ...part } : line)) });
  }

  protected addLine(): void {
    const [first] = this.products();
    if (first) this.patch({ lines: [...this.request().lines, { productId: first.id, quantity: 1 }] });
  }

  protected dropLine(index: number): void {
    this.patch({ lines: this.request().lines.filter((_, at) => at !== index) });
  }

  protected name(productId: string): string {
    const product = this.products().find(({ id }) => id === productId);
    return product ? inLocale(product.name, this.words.language) : '';
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.menu().choices.currency, this.words.language);
  }

  protected setFulfilment(fulfilment: Fulfilment): void {
    this.patch({ fulfilment });
  }

  protected async run(): Promise<void> {
    this.problem.set(null);
    // No code at all is no code that somebody does not have.
    this.faults.set(this.request().code.trim() === '' ? { code: 'required' } : {});
    if (this.faults()['code']) return this.result.set(null);
    try {
      this.result.set(await this.client.try(this.request()));
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.problem.set(code);
      this.faults.set(fields ?? {});
    }
  }
}
