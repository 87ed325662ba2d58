import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Words } from '../../../core/i18n/words';
import { MENU_WORDS } from '../menu.words';
import { Field } from '../../ui/field';

/** Further names, with commas between them. */
@Component({
  selector: 'sofra-synonyms-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label sofraField [label]="w('field.synonyms')" [hint]="w('hint.synonyms')" [fault]="fault()">
      <input autocomplete="off" autocapitalize="none" [value]="value().join(', ')" (change)="read($any($event.target).value)" />
    </label>
  `,
})
export class SynonymsField {
  readonly value = input.required<readonly string[]>();
  readonly fault = input<string | undefined>();
  readonly valueChange = output<string[]>();
  protected readonly w = inject(Words).of(MENU_WORDS);

  protected read(text: string): void {
    const names = text.split(',').map((name) => name.trim()).filter((name) => name !== '');
    this.valueChange.emit([...new Set(names)].sort());
  }
}
