import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { CANCEL_REASONS, type OrderDto, type ProblemCode } from '@sofra/contracts';
import { formatMoney, nextStatuses } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { newId } from '../../core/new-id';
import { OrdersClient } from '../../core/orders-client';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { Field } from '../ui/field';
import { MoneyField } from '../ui/money-field';
import { Snacks } from '../ui/snacks';
import { DESK_WORDS } from './desk.words';
import { OrderPaper } from './order-paper';

const WRONG = '.is-wrong :is(input, select)';

/** What the office does to an order: print it again, note a refund, cancel it. */
@Component({
  selector: 'sofra-order-desk',
  imports: [Field, Icon, MoneyField, OrderPaper],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-desk.html',
  styles: `
    :host, form { display: grid; gap: var(--sofra-space-3); }
    .row { display: flex; flex-wrap: wrap; gap: var(--sofra-space-2); }
    .hint { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
  `,
})
export class OrderDesk {
  readonly order = input.required<OrderDto>();
  readonly changed = output<OrderDto>();
  private readonly client = inject(OrdersClient);
  private readonly snacks = inject(Snacks);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(DESK_WORDS);
  protected readonly problemText = problemText;
  protected readonly reasons = CANCEL_REASONS;
  private readonly id = computed(() => this.order().id);
  // Another order begins anew.
  protected readonly form = linkedSignal<string, 'cancel' | 'refund' | null>({ source: this.id, computation: () => null });
  protected readonly problem = linkedSignal<string, ProblemCode | null>({ source: this.id, computation: () => null });
  protected readonly faults = signal<Record<string, string>>({});
  protected readonly reason = signal('');
  protected readonly amount = signal<number | null>(null);
  private isBusy = false;
  /** The number of the copy on the paper; null while nothing is printed. */
  protected readonly paper = signal<number | null>(null);
  protected readonly canCancel = computed(() => nextStatuses(this.order().status, this.order().fulfilment).includes('cancelled'));
  protected readonly most = computed(() => this.order().total - this.order().refunded);
  protected readonly canRefund = computed(() => this.order().payment.status === 'paid' && this.most() > 0);
  /** What the order does not allow any more is no longer asked for. */
  protected readonly shown = computed(() => ((this.form() === 'cancel' ? this.canCancel() : this.canRefund()) ? this.form() : null));
  private refundId = newId();

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }

  protected open(form: 'cancel' | 'refund'): void {
    this.form.set(form);
    this.faults.set({});
    this.reason.set(form === 'cancel' ? CANCEL_REASONS[0] : '');
    this.amount.set(this.most());
    this.refundId = newId();
    this.focus('select, input');
  }

  protected close(): void {
    this.form.set(null);
    this.focus('button');
  }

  protected async send(): Promise<void> {
    const { id, version, number } = this.order();
    if (this.form() === 'refund' && Number.isNaN(this.amount())) return this.focus(WRONG);
    await this.attempt(async () => {
      if (this.form() === 'cancel') {
        this.done(await this.client.cancel(id, { version, reason: this.reason() }), this.w('cancelled', { number }));
      } else {
        const amount = this.amount() ?? 0;
        this.done(await this.client.refund(id, { id: this.refundId, amount, reason: this.reason() }), this.w('refunded', { amount: this.money(amount) }));
      }
    });
  }

  protected async print(): Promise<void> {
    const { id, revision } = this.order();
    await this.attempt(async () => {
      this.paper.set((await this.client.print(id, { claimId: newId(), revision })).copy);
      // The sheet is drawn before the printer looks.
      requestAnimationFrame(() => {
        window.addEventListener('afterprint', () => this.paper.set(null), { once: true });
        window.print();
      });
    });
  }

  /** Whoever works by keyboard goes on where the page has changed. */
  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  /** What was refused was decided on an order that somebody else has changed meanwhile: the next try begins from how it stands. */
  private async readAnew(): Promise<void> {
    const now = await this.client.one(this.order().id).catch(() => null);
    if (now?.id === this.order().id) this.changed.emit(now);
  }

  private done(order: OrderDto, sentence: string): void {
    this.close();
    this.changed.emit(order);
    this.snacks.say(sentence);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    // A button that is switched off meanwhile would lose the focus.
    this.isBusy = true;
    this.problem.set(null);
    this.faults.set({});
    try {
      await work();
    } catch (error) {
      const { code, fields = {} } = problemDtoOf(error);
      this.faults.set(fields);
      this.problem.set(Object.keys(fields).length > 0 ? null : code);
      await this.readAnew();
      this.focus(WRONG);
    } finally {
      this.isBusy = false;
    }
  }
}
