import { ChangeDetectionStrategy, Component, computed, inject, OnInit } from '@angular/core';
import type { AutoAcceptDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { AutoAcceptClient } from './auto-accept-client';
import { AUTO_ACCEPT_WORDS } from './auto-accept.words';
import { branchMoment } from './branch-moment';
import { PanelForm } from './panel-form';

/** Whether orders wait for a cook, or are accepted by themselves. */
@Component({
  selector: 'sofra-auto-accept-panel',
  imports: [Icon, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (form.draft(); as edit) {
      @if (form.problem(); as code) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ t(problemText(code)) }}</p> }
      @if (!mayChange()) { <p class="standing"><svg sofraIcon="key" size="20"></svg>{{ w('ownersOnly') }}</p> }
      <section>
        <h2>{{ w('heading') }}</h2>
        <label class="switch"><input type="checkbox" role="switch" [checked]="edit.isOn" [disabled]="!mayChange() || form.isSaving()" (change)="turn($any($event.target))" />{{ w('switch') }}</label>
        <p class="standing" role="status">{{ edit.since ? w('on', { when: moment(edit.since) }) : w('off') }}</p>
        <p class="soft">{{ w('about') }}</p>
        <p class="soft">{{ w('limits') }}</p>
        <p class="soft">{{ w('cancelling') }}</p>
      </section>
    } @else {
      <sofra-page-state [problem]="form.problem()" (retry)="load()" />
    }
  `,
  styleUrl: './settings-panels.scss',
})
export class AutoAcceptPanel implements OnInit {
  private readonly branches = inject(BranchChoice);
  private readonly client = inject(AutoAcceptClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(AUTO_ACCEPT_WORDS);
  protected readonly problemText = problemText;
  protected readonly form = new PanelForm<AutoAcceptDto>();
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(() => this.client.read());
  }

  protected async turn(box: HTMLInputElement): Promise<void> {
    const isOn = box.checked;
    if (await this.form.save(() => this.client.turn(isOn))) this.snacks.say(this.w(isOn ? 'didTurnOn' : 'didTurnOff'));
    // The box shows what the browser made of the click until something says otherwise.
    box.checked = this.form.draft()?.isOn ?? false;
  }

  protected moment(iso: string): string {
    return branchMoment(iso, this.words.language, this.branches.timeZone());
  }
}
