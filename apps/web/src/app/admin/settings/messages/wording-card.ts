import { ChangeDetectionStrategy, Component, type ElementRef, Injector, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import type { Locale, StatusWordingsDto, ToldStatus } from '@sofra/contracts';
import { judgeStatusWording, longestStatusText, MAX_STATUS_TEXT, offeredPlaceholders, ourStatusWording, unknownPlaceholders } from '@sofra/domain/wording';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { Field } from '../../ui/field';
import { ChatBubble } from './chat-bubble';
import { MESSAGES_WORDS } from './messages.words';
import { statusSamples } from './sample-status';
import { Off } from '../../ui/off';

/** One status message in one language: whether it goes out, its words, and what a customer would read. */
@Component({
  selector: 'sofra-wording-card',
  imports: [ChatBubble, Field, Icon, Off],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wording-card.html',
  styleUrl: './wording-card.scss',
})
export class WordingCard {
  readonly branch = input.required<StatusWordingsDto>();
  readonly status = input.required<ToldStatus>();
  readonly locale = input.required<Locale>();
  /** Null: ours goes out. */
  readonly own = input.required<string | null>();
  readonly isOn = input.required<boolean>();
  readonly isBusy = input(false);
  readonly mayChange = input.required<boolean>();
  /** What the server found wrong with it. */
  readonly fault = input<string | undefined>();
  readonly ownChange = output<string | null>();
  /** The switch was moved; it may have to go back. */
  readonly told = output<HTMLInputElement>();
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(MESSAGES_WORDS);
  protected readonly max = MAX_STATUS_TEXT;
  protected readonly ours = computed(() => ourStatusWording(this.status(), this.locale()));
  protected readonly offered = computed(() => offeredPlaceholders(this.status(), this.locale()));
  private readonly wording = computed(() => ({ status: this.status(), locale: this.locale(), text: this.own() ?? this.ours() }));
  protected readonly used = computed(() => longestStatusText(this.wording()));
  protected readonly liveFault = computed(() => judgeStatusWording(this.wording()) ?? undefined);
  protected readonly unknown = computed(() => unknownPlaceholders(this.wording()).join(' '));
  // What could not be saved is no message either.
  protected readonly samples = computed(() => (this.liveFault() ? [] : statusSamples(this.branch(), this.status(), this.locale(), this.own())));
  protected readonly bareWord = computed(() => (this.offered().some(({ placeholder }) => placeholder === 'time') ? 'withoutTime' : 'withoutReason'));

  /** The field that takes the button's place takes the keyboard too. */
  protected begin(): void {
    this.ownChange.emit(this.ours());
    afterNextRender({ read: () => this.field()?.nativeElement.focus() }, { injector: this.injector });
  }

  protected insert(field: HTMLTextAreaElement, token: string): void {
    field.setRangeText(token, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    this.ownChange.emit(field.value);
  }
}
