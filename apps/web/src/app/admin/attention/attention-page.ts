import { ChangeDetectionStrategy, Component, OnInit, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { clockTime } from '../../shared/clock-time';
import { Icon } from '../../shared/icon';
import { AttentionStore } from './attention-store';
import { adviceFor, kindWord, purposeWord, reasonWord } from './attention-words';

/** What went wrong and waits for a person, the most urgent first. */
@Component({
  selector: 'sofra-attention-page',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attention-page.html',
  styleUrl: './attention-page.scss',
})
export class AttentionPage implements OnInit {
  // The shell's, whose badge shows the same count.
  protected readonly store = inject(AttentionStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly problemText = problemText;
  protected readonly adviceFor = adviceFor;
  protected readonly kindWord = kindWord;
  protected readonly purposeWord = purposeWord;
  protected readonly reasonWord = reasonWord;

  ngOnInit(): void {
    this.store.said.set(null);
    void this.store.refresh();
  }

  protected who(digits: string | null): string {
    return digits === null ? this.t('attention.senderHidden') : this.t('attention.sender', { digits });
  }

  /** The clock time today, with the day before it otherwise. */
  protected moment(at: string | number): string {
    const locale = this.words.language;
    const time = clockTime(at, locale);
    const date = new Date(at);
    if (date.toDateString() === new Date().toDateString()) return time;
    return `${new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'tr', { day: 'numeric', month: 'short' }).format(date)} ${time}`;
  }
}
