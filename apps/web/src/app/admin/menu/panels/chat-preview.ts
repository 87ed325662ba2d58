import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { type Locale, type PreviewChoice, type PreviewDto, type PreviewFilling, type PreviewInput, type ProblemCode, ROUTES } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { problemOf, problemText } from '../../../core/problem-text';
import { Icon } from '../../../shared/icon';
import { chatSpans } from '../../ui/chat-markup';
import { SideSheet } from '../../ui/side-sheet';
import { MenuClient } from '../menu-client';
import { MENU_WORDS } from '../menu.words';
import { CHAT_WORDS } from './chat.words';
import { PreviewFormCard } from './preview-form';

/** A talk with the own menu: taps and words go through the very code that answers customers. */
@Component({
  selector: 'sofra-chat-preview',
  imports: [Icon, PreviewFormCard, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chat-preview.html',
  styleUrl: './chat-preview.scss',
})
export class ChatPreview {
  readonly locales = input.required<readonly Locale[]>();
  /** When it grows the same talk is run again, on the menu as it is now. */
  readonly menuVersion = input.required<number>();
  readonly closed = output();
  private readonly client = inject(MenuClient);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(CHAT_WORDS);
  protected readonly m = this.words.of(MENU_WORDS);
  protected readonly problemText = problemText;
  protected readonly spans = chatSpans;
  protected readonly images = ROUTES.images;
  protected readonly locale = signal<Locale>(this.words.language);
  protected readonly talk = signal<PreviewDto>({ messages: [], isOrdered: false });
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly last = computed(() => this.talk().messages.length - 1);
  private readonly inputs = signal<readonly PreviewInput[]>([]);
  private readonly end = viewChild<ElementRef<HTMLElement>>('end');

  constructor() {
    effect(() => {
      this.menuVersion();
      const locale = this.locale();
      untracked(() => void this.run(locale, this.inputs().length > 0 ? this.inputs() : [{ text: this.w('hello') }]));
    });
  }

  protected choose(locale: Locale): void {
    this.inputs.set([]);
    this.locale.set(locale);
  }

  protected tap({ id, title }: PreviewChoice): Promise<void> {
    return this.run(this.locale(), [...this.inputs(), { tap: id, title }]);
  }

  protected fill(filling: PreviewFilling): Promise<void> {
    return this.run(this.locale(), [...this.inputs(), filling]);
  }

  protected async say(field: HTMLInputElement): Promise<void> {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    await this.run(this.locale(), [...this.inputs(), { text }]);
  }

  protected restart(): Promise<void> {
    return this.run(this.locale(), [{ text: this.w('hello') }]);
  }

  private async run(locale: Locale, inputs: readonly PreviewInput[]): Promise<void> {
    try {
      this.talk.set(await this.client.preview(locale, inputs));
      this.inputs.set(inputs);
      this.problem.set(null);
      // After the bubbles are there; a test's page has no layout to scroll.
      if (inputs.length > 1) setTimeout(() => this.end()?.nativeElement.scrollIntoView?.({ block: 'end' }));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
