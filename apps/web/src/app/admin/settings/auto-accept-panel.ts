import { ChangeDetectionStrategy, Component, inject, OnInit } from '@angular/core';
import type { AutoAcceptDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { BranchChoice } from '../branch-choice';
import { Snacks } from '../ui/snacks';
import { AutoAcceptClient } from './auto-accept-client';
import { AUTO_ACCEPT_WORDS } from './auto-accept.words';
import { branchMoment } from './branch-moment';
import { PanelForm } from './panel-form';
import { SwitchPanel } from './switch-panel';

/** Whether orders wait for a cook, or are accepted by themselves. */
@Component({
  selector: 'sofra-auto-accept-panel',
  imports: [SwitchPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-switch-panel [form]="form" [heading]="w('heading')" [label]="w('switch')" [ownersOnly]="w('ownersOnly')" [turn]="turn" (again)="load()">
      @if (form.draft(); as edit) {
        <p class="standing" role="status">{{ edit.since ? w('on', { when: moment(edit.since) }) : w('off') }}</p>
        <p class="soft">{{ w('about') }}</p>
        <p class="soft">{{ w('limits') }}</p>
        <p class="soft">{{ w('cancelling') }}</p>
      }
    </sofra-switch-panel>
  `,
  styleUrl: './settings-panels.scss',
})
export class AutoAcceptPanel implements OnInit {
  private readonly branches = inject(BranchChoice);
  private readonly client = inject(AutoAcceptClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(AUTO_ACCEPT_WORDS);
  protected readonly form = new PanelForm<AutoAcceptDto>();

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(() => this.client.read());
  }

  protected readonly turn = async (isOn: boolean): Promise<void> => {
    if (await this.form.save(() => this.client.turn(isOn))) this.snacks.say(this.w(isOn ? 'didTurnOn' : 'didTurnOff'));
  };

  protected moment(iso: string): string {
    return branchMoment(iso, this.words.language, this.branches.timeZone());
  }
}
