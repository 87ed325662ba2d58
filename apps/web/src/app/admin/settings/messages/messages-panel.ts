import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, OnInit, signal } from '@angular/core';
import { type Locale, type StatusWordingEdit, type StatusWordingsDto, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { problemOf, problemText } from '../../../core/problem-text';
import { Session } from '../../../core/session';
import { Icon } from '../../../shared/icon';
import { PageState } from '../../ui/page-state';
import { Snacks } from '../../ui/snacks';
import { Unsaved } from '../../ui/unsaved';
import { mergeLists } from '../merge-lists';
import { PanelForm } from '../panel-form';
import { SettingsClient } from '../settings-client';
import { SETTINGS_WORDS } from '../settings.words';
import { MESSAGES_WORDS } from './messages.words';
import { WordingCard } from './wording-card';
import { Off } from '../../ui/off';

interface EditedWordings {
  version: string;
  wordings: StatusWordingEdit[];
}

/** What customers are told of their order, and in which words. */
@Component({
  selector: 'sofra-messages-panel',
  imports: [Icon, Off, PageState, WordingCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './messages-panel.html',
  styleUrl: './messages-panel.scss',
})
export class MessagesPanel implements OnInit {
  private readonly client = inject(SettingsClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly s = this.words.of(SETTINGS_WORDS);
  protected readonly w = this.words.of(MESSAGES_WORDS);
  protected readonly problemText = problemText;
  protected readonly statuses = TOLD_STATUSES;
  protected readonly form = new PanelForm<EditedWordings>();
  /** What the server said last; the wordings in the form may differ from it. */
  protected readonly branch = signal<StatusWordingsDto | null>(null);
  protected readonly isTelling = signal(false);
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');
  private readonly chosen = signal<Locale | null>(null);
  protected readonly locale = computed((): Locale => this.chosen() ?? this.branch()?.locales[0] ?? this.words.language);

  constructor() {
    inject(Unsaved).watch(() => this.form.isDirty());
  }

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(async () => this.keep(await this.client.wordings()));
  }

  protected choose(locale: Locale): void {
    this.chosen.set(locale);
  }

  protected async save(): Promise<void> {
    if (await this.form.save(async ({ wordings, version }) => this.keep(await this.client.setWordings(wordings, version)))) this.snacks.say(this.s('didSave'));
    else if (this.form.problem() === 'version-conflict') await this.form.rebase(async () => this.keep(await this.client.wordings()), merged);
    else this.showFault();
  }

  protected ownOf(status: ToldStatus): string | null {
    return this.wordings().find((each) => this.isIt(each, status))?.text ?? null;
  }

  protected faultOf(status: ToldStatus): string | undefined {
    return this.form.faults()[`wordings.${this.wordings().findIndex((each) => this.isIt(each, status))}.text`];
  }

  protected write(status: ToldStatus, text: string | null): void {
    const own = this.wordings().filter((each) => !this.isIt(each, status));
    this.form.patch({ wordings: inOrder(text === null ? own : [...own, { status, locale: this.locale(), text }]) });
  }

  /** At once, as every switch of the settings. */
  protected async tell(status: ToldStatus, box: HTMLInputElement): Promise<void> {
    this.isTelling.set(true);
    try {
      const { silencedStatuses } = await this.client.tell(status, box.checked);
      this.branch.update((branch) => branch && { ...branch, silencedStatuses });
      this.snacks.say(this.s('didSave'));
    } catch (error) {
      this.form.problem.set(problemOf(error));
    }
    this.isTelling.set(false);
    // The box shows what the browser made of the click until something says otherwise.
    box.checked = !this.branch()?.silencedStatuses.includes(status);
  }

  // What is wrong may stand in the language that is not shown, and seven messages further up.
  private showFault(): void {
    const index = /^wordings\.(\d+)/.exec(Object.keys(this.form.faults())[0] ?? '')?.[1];
    const wrong = index === undefined ? undefined : this.wordings()[Number(index)];
    if (!wrong) return;
    this.chosen.set(wrong.locale);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('.is-wrong textarea')?.focus());
  }

  private isIt(wording: StatusWordingEdit, status: ToldStatus): boolean {
    return wording.status === status && wording.locale === this.locale();
  }

  private wordings(): StatusWordingEdit[] {
    return this.form.draft()?.wordings ?? [];
  }

  private keep(branch: StatusWordingsDto): EditedWordings {
    this.branch.set(branch);
    return { version: branch.version, wordings: branch.wordings };
  }
}

/** As the server keeps them, so that a change taken back is none. */
function inOrder(wordings: StatusWordingEdit[]): StatusWordingEdit[] {
  const place = ({ status, locale }: StatusWordingEdit) => TOLD_STATUSES.indexOf(status) * 2 + (locale === 'tr' ? 0 : 1);
  return wordings.sort((a, b) => place(a) - place(b));
}

/** Message by message: mine where I changed it. */
function merged(began: EditedWordings, mine: EditedWordings, theirs: EditedWordings): EditedWordings {
  return { ...theirs, wordings: inOrder(mergeLists(began.wordings, mine.wordings, theirs.wordings, ({ status, locale }) => `${status} ${locale}`)) };
}
