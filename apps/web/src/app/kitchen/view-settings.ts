import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { BoardView, DENSITIES, LAYOUTS, ORDERINGS, TEXT_SIZES } from './board-view';
import { SETTINGS_WORDS } from './settings.words';

/** How this screen lays the board out; each choice is seen behind the sheet at once. */
@Component({
  selector: 'sofra-view-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (choice of choices; track choice.name) {
      <div class="field">
        <span class="field__label" [id]="'view-' + choice.name">{{ w(choice.label) }}</span>
        <div class="segments" role="group" [attr.aria-labelledby]="'view-' + choice.name">
          @for (option of choice.options; track option.value) {
            <button type="button" [attr.aria-pressed]="choice.current() === option.value" (click)="choice.choose(option.value)">{{ w(option.label) }}</button>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-3); }
    .segments > button { flex: 1; min-height: var(--sofra-target-board); }
  `,
})
export class ViewSettings {
  protected readonly w = inject(Words).of(SETTINGS_WORDS);
  private readonly view = inject(BoardView);

  protected readonly choices = [
    choiceOf('layout', LAYOUTS, this.view.layout),
    choiceOf('textSize', TEXT_SIZES, this.view.textSize),
    choiceOf('density', DENSITIES, this.view.density),
    choiceOf('ordering', ORDERINGS, this.view.ordering),
  ];
}

type Choosable = 'layout' | 'textSize' | 'density' | 'ordering';

function choiceOf<N extends Choosable, T extends string>(name: N, values: readonly T[], choice: { (): T; set(value: T): void }) {
  return {
    name,
    label: name,
    options: values.map((value) => ({ value, label: `${name}-${value}` as const })),
    current: (): string => choice(),
    choose: (value: string) => choice.set(value as T),
  };
}
