import { ChangeDetectionStrategy, Component, computed, inject, OnDestroy, OnInit } from '@angular/core';
import type { FormSettingsDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { Snacks } from '../ui/snacks';
import { FORM_WORDS } from './form.words';
import { PanelForm } from './panel-form';
import { SettingsClient } from './settings-client';
import { SwitchPanel } from './switch-panel';

/** While a form is on its way to WhatsApp its standing is asked for again. */
const ASK_AGAIN_MS = 3_000;

/** Whether customers put a dish together on one screen, and how that form stands at WhatsApp. */
@Component({
  selector: 'sofra-form-panel',
  imports: [SwitchPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-switch-panel [form]="form" [heading]="w('heading')" [label]="w('switch')" [ownersOnly]="w('ownersOnly')" [turn]="turn" (again)="load()">
      @if (form.draft(); as edit) {
        <p class="soft">{{ w('about') }}</p>
        <p class="standing" role="status">{{ w(standing()) }}</p>
        @if (edit.error; as words) { <p class="soft">{{ w('platformSays', { words }) }}</p> }
        @if (edit.isOn && edit.dishesWithOptions > 0) { <p class="soft">{{ w('dishes', { shown: edit.dishes, all: edit.dishesWithOptions }) }}</p> }
        @if (edit.flowId; as id) { <p class="soft">{{ w('flowId', { id }) }}</p> }
      }
    </sofra-switch-panel>
  `,
  styleUrl: './settings-panels.scss',
})
export class FormPanel implements OnInit, OnDestroy {
  private readonly client = inject(SettingsClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly w = this.words.of(FORM_WORDS);
  protected readonly form = new PanelForm<FormSettingsDto>();
  protected readonly standing = computed(() => `state.${this.form.draft()?.state ?? 'off'}` as const);

  ngOnInit(): void {
    void this.load();
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
  }

  protected async load(): Promise<void> {
    await this.form.load(() => this.client.form());
    this.askAgain();
  }

  protected readonly turn = async (isOn: boolean): Promise<void> => {
    clearTimeout(this.timer);
    if (await this.form.save(() => this.client.turnForm(isOn))) this.snacks.say(this.w(isOn ? 'didTurnOn' : 'didTurnOff'));
    this.askAgain();
  };

  private askAgain(): void {
    clearTimeout(this.timer);
    const state = this.form.draft()?.state;
    if (state === 'waiting' || state === 'no-account' || state === 'refused') this.timer = setTimeout(() => void this.load(), ASK_AGAIN_MS);
  }
}
