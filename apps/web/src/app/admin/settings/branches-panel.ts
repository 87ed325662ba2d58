import { ChangeDetectionStrategy, Component, inject, OnInit, signal } from '@angular/core';
import type { BranchEntryDto, ProblemCode } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { Field } from '../ui/field';
import { Confirm } from '../ui/confirm';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { BRANCHES_WORDS } from './branches.words';
import { BranchesClient } from './branches-client';
import { Off } from '../ui/off';

/** Which branches there are: one more opens like another, and one that closes for good keeps its orders. */
@Component({
  selector: 'sofra-branches-panel',
  imports: [Field, Icon, Off, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './branches-panel.html',
  styleUrl: './settings-panels.scss',
})
export class BranchesPanel implements OnInit {
  private readonly client = inject(BranchesClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words);
  protected readonly choice = inject(BranchChoice);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(BRANCHES_WORDS);
  protected readonly problemText = problemText;
  protected readonly branches = signal<readonly BranchEntryDto[] | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly isBusy = signal(false);

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.done(() => this.client.list());
  }

  protected async open(name: HTMLInputElement, likeBranchId: string): Promise<void> {
    const wanted = name.value.trim();
    if (!(await this.done(() => this.client.open({ name: wanted, likeBranchId })))) return;
    name.value = '';
    this.snacks.say(this.w('opened', { name: wanted }));
  }

  protected async archive({ id, name }: BranchEntryDto): Promise<void> {
    if (!(await this.confirm.ask({ title: this.w('archiveTitle', { name }), text: this.w('archiveText'), verb: this.w('archive') }))) return;
    if (await this.done(() => this.client.archive(id))) this.snacks.say(this.w('archived', { name }), () => void this.restored({ id, name }));
  }

  protected async restore(branch: BranchEntryDto): Promise<void> {
    if (await this.restored(branch)) this.snacks.say(this.w('restored', { name: branch.name }));
  }

  private async restored({ id, name }: Pick<BranchEntryDto, 'id' | 'name'>): Promise<boolean> {
    if (await this.done(() => this.client.restore(id))) return true;
    // Its fault belongs to the row, not to the name of a new branch.
    if (this.faults()['name'] === 'taken') {
      this.faults.set({});
      this.snacks.say(this.w('nameTaken', { name }));
    }
    return false;
  }

  /** True when it was done; the chooser knows of it too. */
  private async done(send: () => Promise<BranchEntryDto[]>): Promise<boolean> {
    this.isBusy.set(true);
    try {
      const wasListed = this.branches() !== null;
      this.branches.set(await send());
      this.faults.set({});
      this.problem.set(null);
      if (wasListed) await this.session.reload();
      return true;
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.faults.set(fields ?? {});
      this.problem.set(fields ? null : code);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
