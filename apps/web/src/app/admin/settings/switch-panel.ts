import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { PageState } from '../ui/page-state';
import type { PanelForm } from './panel-form';
import { Off } from '../ui/off';

/** A part of the settings that is one switch, kept as soon as it is turned: only owners turn it, and what follows from it stands below. */
@Component({
  selector: 'sofra-switch-panel',
  imports: [Icon, Off, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (form().draft(); as edit) {
      @if (form().problem(); as code) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ t(problemText(code)) }}</p> }
      @if (!mayChange()) { <p class="standing"><svg sofraIcon="key" size="20"></svg>{{ ownersOnly() }}</p> }
      <section>
        <h2>{{ heading() }}</h2>
        <label class="switch"><input #box type="checkbox" role="switch" [checked]="edit.isOn" [disabled]="!mayChange()" [sofraOff]="form().isSaving()" (change)="flip(box)" />{{ label() }}</label>
        <ng-content />
      </section>
    } @else {
      <sofra-page-state [problem]="form().problem()" (retry)="again.emit()" />
    }
  `,
  styleUrl: './settings-panels.scss',
})
export class SwitchPanel<T extends { isOn: boolean }> {
  private readonly session = inject(Session);
  readonly form = input.required<PanelForm<T>>();
  readonly heading = input.required<string>();
  /** What is on while the switch is. */
  readonly label = input.required<string>();
  /** What others than owners read. */
  readonly ownersOnly = input.required<string>();
  /** Keeps the new state; it has settled when that is kept or refused. */
  readonly turn = input.required<(isOn: boolean) => Promise<void>>();
  readonly again = output();
  protected readonly t = inject(Words).t;
  protected readonly problemText = problemText;
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');

  protected async flip(box: HTMLInputElement): Promise<void> {
    await this.turn()(box.checked);
    // The box shows what the browser made of the click until something says otherwise.
    box.checked = this.form().draft()?.isOn ?? false;
  }
}
