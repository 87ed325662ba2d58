import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Currency, Minor } from '@sofra/contracts';
import { currencyDigits, formatMoney, MOST_PRICE, parseAmount } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { Field } from './field';
import { amountText } from './amount-text';
import { UNREAD } from './unread-faults';

/** An amount as people type it; what is none stays in the field, says so, and is `UNREAD` to whoever would send it. */
@Component({
  selector: 'sofra-money-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label sofraField [label]="label()" [fault]="wrong()" [most]="limit()" [hint]="hint()">
      <input inputmode="decimal" autocomplete="off" [attr.aria-label]="name()" [value]="text()" [placeholder]="placeholder()" (input)="isTyping.set(true); read($any($event.target).value)" (change)="isTyping.set(false); read($any($event.target).value)" (blur)="isTyping.set(false)" />
    </label>
  `,
})
export class MoneyField {
  readonly label = input.required<string>();
  /** What a screen reader calls it, where its place tells the eye more than the label does. */
  readonly name = input<string | null>(null);
  readonly value = input.required<Minor | null>();
  readonly currency = input.required<Currency>();
  readonly fault = input<string | undefined>();
  readonly hint = input('');
  readonly placeholder = input('');
  /** Whether it may be left empty, which is null. */
  readonly isOptional = input(false);
  /** Above it the amount is refused; the limit is named then. */
  readonly most = input<Minor>(MOST_PRICE);
  readonly valueChange = output<Minor | null>();
  private readonly words = inject(Words);
  private readonly isWrong = computed(() => Number.isNaN(this.value()));
  /** Null until somebody was there: an amount that is still to be given is nobody's mistake. */
  private readonly typed = signal<string | null>(null);
  protected readonly wrong = computed(() => this.judge());
  protected readonly limit = computed(() => formatMoney(this.most(), this.currency(), this.words.language));
  /** Heard at every key, so that the button beside it is ready for the first click; judged and written out once it is left. */
  protected readonly isTyping = signal(false);
  protected readonly text = computed(() => (this.isTyping() || this.isWrong() ? (this.typed() ?? '') : amountText(this.value(), this.currency(), this.words.language)));

  private judge(): string | undefined {
    const isLeft = this.isWrong() && !this.isTyping() && this.typed() !== null;
    const fault = isLeft ? 'not-a-number' : this.fault();
    return fault === 'not-a-number' && !this.typed()?.trim() ? 'required' : fault;
  }

  protected read(text: string): void {
    this.typed.set(text);
    if (text.trim() === '' && this.isOptional()) this.valueChange.emit(null);
    else this.valueChange.emit(parseAmount(text, { digits: currencyDigits(this.currency()), locale: this.words.language }) ?? UNREAD);
  }
}
