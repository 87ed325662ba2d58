import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Currency, Minor } from '@sofra/contracts';
import { currencyDigits, parseAmount } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { Field } from './field';
import { amountText } from './amount-text';

/** An amount as people type it; what is none stays in the field and says so. */
@Component({
  selector: 'sofra-money-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label sofraField [label]="label()" [fault]="isWrong() ? 'not-a-number' : fault()" [hint]="hint()">
      <input inputmode="decimal" autocomplete="off" [value]="text()" [placeholder]="placeholder()" (change)="read($any($event.target).value)" />
    </label>
  `,
})
export class MoneyField {
  readonly label = input.required<string>();
  readonly value = input.required<Minor | null>();
  readonly currency = input.required<Currency>();
  readonly fault = input<string | undefined>();
  readonly hint = input('');
  readonly placeholder = input('');
  /** Whether it may be left empty, which is null. */
  readonly isOptional = input(false);
  readonly valueChange = output<Minor | null>();
  private readonly words = inject(Words);
  protected readonly isWrong = signal(false);
  private readonly typed = signal<string | null>(null);
  protected readonly text = computed(() => this.typed() ?? amountText(this.value(), this.currency(), this.words.language));

  protected read(text: string): void {
    const amount = text.trim() === '' && this.isOptional() ? null : parseAmount(text, currencyDigits(this.currency()));
    this.isWrong.set(amount === null && !(text.trim() === '' && this.isOptional()));
    this.typed.set(this.isWrong() ? text : null);
    if (!this.isWrong()) this.valueChange.emit(amount);
  }
}
