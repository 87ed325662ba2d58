import { ChangeDetectionStrategy, Component, computed, inject, OnDestroy, OnInit } from '@angular/core';
import type { FormSettingsDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { FORM_WORDS } from './form.words';
import { PanelForm } from './panel-form';
import { SettingsClient } from './settings-client';

/** While a form is on its way to WhatsApp its standing is asked for again. */
const ASK_AGAIN_MS = 3_000;

/** Whether customers put a dish together on one screen, and how that form stands at WhatsApp. */
@Component({
  selector: 'sofra-form-panel',
  imports: [Icon, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (form.draft(); as edit) {
      @if (form.problem(); as code) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ t(problemText(code)) }}</p> }
      @if (!mayChange()) { <p class="standing"><svg sofraIcon="key" size="20"></svg>{{ w('ownersOnly') }}</p> }
      <section>
        <h2>{{ w('heading') }}</h2>
        <label class="switch"><input type="checkbox" role="switch" [checked]="edit.isOn" [disabled]="!mayChange() || form.isSaving()" (change)="turn($any($event.target))" />{{ w('switch') }}</label>
        <p class="soft">{{ w('about') }}</p>
        <p class="standing" role="status">{{ w(standing()) }}</p>
        @if (edit.error; as words) { <p class="soft">{{ w('platformSays', { words }) }}</p> }
        @if (edit.isOn && edit.dishesWithOptions > 0) { <p class="soft">{{ w('dishes', { shown: edit.dishes, all: edit.dishesWithOptions }) }}</p> }
        @if (edit.flowId; as id) { <p class="soft">{{ w('flowId', { id }) }}</p> }
      </section>
    } @else {
      <sofra-page-state [problem]="form.problem()" (retry)="load()" />
    }
  `,
  styleUrl: './settings-panels.scss',
})
export class FormPanel implements OnInit, OnDestroy {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(FORM_WORDS);
  protected readonly problemText = problemText;
  protected readonly form = new PanelForm<FormSettingsDto>();
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');
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

  protected async turn(box: HTMLInputElement): Promise<void> {
    clearTimeout(this.timer);
    const isOn = box.checked;
    if (await this.form.save(() => this.client.turnForm(isOn))) this.snacks.say(this.w(isOn ? 'didTurnOn' : 'didTurnOff'));
    // The box shows what the browser made of the click until something says otherwise.
    box.checked = this.form.draft()?.isOn ?? false;
    this.askAgain();
  }

  private askAgain(): void {
    clearTimeout(this.timer);
    const state = this.form.draft()?.state;
    if (state === 'waiting' || state === 'no-account' || state === 'refused') this.timer = setTimeout(() => void this.load(), ASK_AGAIN_MS);
  }
}
