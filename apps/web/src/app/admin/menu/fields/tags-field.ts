import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Allergen, Diet } from '@sofra/contracts';
import { FOOD_NAMES } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { keptUp } from '../../ui/kept-up';

/** Any of a set of tags, as chips that are checkboxes. */
@Component({
  selector: 'sofra-tags-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @for (tag of all(); track tag) {
        <label><input type="checkbox" [checked]="value().includes(tag)" (change)="toggle(tag)" />{{ name(tag) }}</label>
      }
    </fieldset>
  `,
  styles: `
    fieldset { display: flex; flex-wrap: wrap; gap: var(--sofra-space-2); min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { margin-bottom: var(--sofra-space-1); padding: 0; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); font-weight: 600; }
    label { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; padding: 0 var(--sofra-space-3); border: 1px solid var(--sofra-line); border-radius: 22px; font-size: var(--sofra-text-xs); cursor: pointer; }
    label:has(:checked) { border-color: var(--sofra-accent); background: var(--sofra-raised); font-weight: 600; }
    label:has(:focus-visible) { outline: 3px solid var(--sofra-accent); outline-offset: 2px; }
    input { margin: 0; outline: none; accent-color: var(--sofra-accent); }
  `,
})
export class TagsField<T extends Allergen | Diet> {
  readonly label = input.required<string>();
  readonly all = input.required<readonly T[]>();
  readonly value = input.required<readonly T[]>();
  readonly valueChange = output<T[]>();
  private readonly tags = keptUp(this.value, this.valueChange);
  private readonly words = inject(Words);

  protected name(tag: T): string {
    return FOOD_NAMES[this.words.language][tag];
  }

  protected toggle(tag: T): void {
    const chosen = this.tags.now();
    this.tags.set(this.all().filter((each) => (each === tag ? !chosen.includes(tag) : chosen.includes(each))));
  }
}
