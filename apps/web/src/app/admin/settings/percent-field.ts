import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { parseAmount } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { Field } from '../ui/field';

/** A percentage as people type it, two decimals at most, in hundredths; what is none stays in the field and says so. */
@Component({
  selector: 'sofra-percent-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label sofraField [label]="label()" [fault]="isWrong() ? 'not-a-number' : fault()">
      <input inputmode="decimal" autocomplete="off" [value]="text()" [disabled]="isDisabled()" (change)="read($any($event.target).value)" />
    </label>
  `,
})
export class PercentField {
  readonly label = input.required<string>();
  readonly value = input.required<number | null>();
  readonly fault = input<string | undefined>();
  readonly isDisabled = input(false);
  /** Null for what is no number: it must not be kept. */
  readonly valueChange = output<number | null>();
  private readonly words = inject(Words);
  private readonly typed = signal<string | null>(null);
  protected readonly isWrong = computed(() => this.typed() !== null);
  protected readonly text = computed(() => this.typed() ?? percentText(this.value(), this.words.language));

  protected read(text: string): void {
    const hundredths = parseAmount(text.replace('%', ''), { locale: this.words.language });
    this.typed.set(hundredths === null ? text : null);
    this.valueChange.emit(hundredths);
  }
}

/** `10`, `8,5` in Turkish, `8.5` in English; nothing for none. */
function percentText(hundredths: number | null, language: string): string {
  return hundredths === null ? '' : String(hundredths / 100).replace('.', language === 'tr' ? ',' : '.');
}
