import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal } from '@angular/core';
import type { ClosureDto, ClosureEdit, OpeningDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { Field } from '../ui/field';
import { ScheduleField } from '../ui/schedule-field';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { branchMoment } from './branch-moment';
import { mergeLists } from './merge-lists';
import { PanelForm } from './panel-form';
import { SettingsClient } from './settings-client';
import { SETTINGS_WORDS } from './settings.words';
import { Off } from '../ui/off';

const NO_CLOSURE: ClosureEdit = { from: '', until: '', reason: null };

/** Day by day: mine where I changed it. */
function merged(began: OpeningDto, mine: OpeningDto, theirs: OpeningDto): OpeningDto {
  return { ...theirs, hours: mergeLists(began.hours, mine.hours, theirs.hours, ({ weekday }) => weekday).sort((a, b) => a.weekday - b.weekday) };
}

/** When the branch takes orders: the week, and times that are closed whatever it says. */
@Component({
  selector: 'sofra-hours-panel',
  imports: [Field, Icon, Off, PageState, ScheduleField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hours-panel.html',
  styleUrl: './settings-panels.scss',
})
export class HoursPanel implements OnInit {
  private readonly client = inject(SettingsClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SETTINGS_WORDS);
  protected readonly problemText = problemText;
  protected readonly form = new PanelForm<OpeningDto>();
  protected readonly closure = signal(NO_CLOSURE);
  protected readonly closureFaults = signal<Readonly<Record<string, string>>>({});
  /** What the server said last; the week in the form may differ from it. */
  protected readonly now = signal<OpeningDto | null>(null);
  protected readonly standing = computed(() => {
    const now = this.now();
    if (!now) return '';
    if (now.pausedUntil) return this.w('pausedUntil', { when: this.moment(now.pausedUntil, now.timeZone) });
    if (now.isOpen) return this.w('open');
    return now.opensAt ? this.w('opensAt', { when: this.moment(now.opensAt, now.timeZone) }) : this.w('closed');
  });

  constructor() {
    inject(Unsaved).watch(() => this.form.isDirty());
  }

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(async () => this.keep(await this.client.opening()));
  }

  protected async save(): Promise<void> {
    if (await this.form.save(async ({ hours, version }) => this.keep(await this.client.setHours(hours, version)))) this.snacks.say(this.w('didSave'));
    else if (this.form.problem() === 'version-conflict') await this.form.rebase(async () => this.keep(await this.client.opening()), merged);
  }

  protected async addClosure(): Promise<void> {
    if (await this.closing(() => this.client.close(this.closure()))) {
      this.closure.set(NO_CLOSURE);
      this.snacks.say(this.w('closedThen'));
    }
  }

  protected async reopen({ id, from, until, reason }: ClosureDto): Promise<void> {
    const undo = () => void this.closing(() => this.client.close({ from, until, reason }));
    if (await this.closing(() => this.client.reopen(id))) this.snacks.say(this.w('reopened'), undo);
  }

  protected patchClosure(part: Partial<ClosureEdit>): void {
    this.closure.update((closure) => ({ ...closure, ...part }));
    this.closureFaults.set({});
  }

  /** `31.12.2026 00:00`, as it was typed. */
  protected local(text: string): string {
    return this.moment(new Date(`${text}:00Z`), 'UTC');
  }

  // The week that is being edited stays as it is typed.
  private async closing(send: () => Promise<OpeningDto>): Promise<boolean> {
    try {
      const { closures, ...opening } = await send();
      this.now.set({ ...opening, closures });
      this.closureFaults.set({});
      return true;
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.closureFaults.set(fields ?? {});
      if (!fields) this.form.problem.set(code);
      return false;
    }
  }

  private keep(opening: OpeningDto): OpeningDto {
    this.now.set(opening);
    return opening;
  }

  private moment(at: Date | string, timeZone: string): string {
    return branchMoment(at, this.words.language, timeZone);
  }
}
