import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { DishFormGroupDto, PreviewFilling, PreviewForm } from '@sofra/contracts';

/** The form of a rehearsed chat: what a customer sees on the one screen, to be filled in and sent. */
@Component({
  selector: 'sofra-preview-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <b>{{ form().title }}</b>
    <p>{{ form().text }}</p>
    @for (group of form().groups; track $index) {
      <fieldset>
        <legend>{{ group.label }}</legend>
        <small>{{ group.hint }}</small>
        @for (option of group.options; track option.id) {
          <label>
            <input [type]="group.kind === 'one' ? 'radio' : 'checkbox'" [name]="form().token + $index" [checked]="picked().has(option.id)" [disabled]="isFull(group, option.id)" (change)="pick(group, option.id)" />
            <span>{{ option.title }}@if (option.description) { <small>{{ option.description }}</small> }</span>
            @if (option.metadata) { <small>{{ option.metadata }}</small> }
          </label>
        }
      </fieldset>
    }
    <label class="field">{{ form().quantity.label }}<input #quantity type="number" min="1" max="99" [value]="form().quantity.value" /><small>{{ form().quantity.hint }}</small></label>
    <label class="field">{{ form().note.label }}<input #note maxlength="140" autocomplete="off" /><small>{{ form().note.hint }}</small></label>
    <button type="button" class="button button--primary" [disabled]="isOff() || !isComplete()" (click)="send(quantity.value, note.value)">{{ form().submit }}</button>
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-3); padding-block: var(--sofra-space-2); }
    fieldset { display: grid; min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { padding: 0; font-weight: 600; }
    p { white-space: pre-line; }
    small { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    fieldset label { display: flex; align-items: center; gap: var(--sofra-space-2); min-height: 44px; }
    fieldset span { display: grid; flex: 1; min-width: 0; }
    fieldset input { width: 20px; height: 20px; margin: 0; flex: none; accent-color: var(--sofra-accent); }
    .field { display: grid; gap: var(--sofra-space-1); font-weight: 600; }
    .field input { min-height: 44px; padding: 0 var(--sofra-space-2); border: 1px solid var(--sofra-line-strong); border-radius: var(--sofra-radius-s); background: var(--sofra-surface); }
  `,
})
export class PreviewFormCard {
  readonly form = input.required<PreviewForm>();
  readonly isOff = input(false);
  readonly filled = output<PreviewFilling>();
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  protected readonly isComplete = computed(() => this.form().groups.every((group) => this.countOf(group) >= group.min));

  protected pick(group: DishFormGroupDto, id: string): void {
    const others = group.kind === 'one' ? [...this.picked()].filter((each) => !group.options.some((option) => option.id === each)) : [...this.picked()].filter((each) => each !== id);
    const isTakenBack = group.kind === 'several' && this.picked().has(id);
    this.picked.set(new Set(isTakenBack ? others : [...others, id]));
  }

  protected isFull(group: DishFormGroupDto, id: string): boolean {
    return group.kind === 'several' && !this.picked().has(id) && this.countOf(group) >= group.max;
  }

  protected send(quantity: string, note: string): void {
    const { token, submit, groups } = this.form();
    const optionIds = groups.flatMap(({ options }) => options.map(({ id }) => id)).filter((id) => this.picked().has(id));
    this.filled.emit({ form: token, title: submit, optionIds, quantity, note });
  }

  private countOf({ options }: DishFormGroupDto): number {
    return options.filter(({ id }) => this.picked().has(id)).length;
  }
}
