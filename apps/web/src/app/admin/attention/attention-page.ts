import { ChangeDetectionStrategy, Component, OnInit, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { ChatText } from '../ui/chat-text';
import { PageState } from '../ui/page-state';
import { UI_WORDS } from '../ui/ui.words';
import { AttentionStore } from './attention-store';
import { adviceFor, kindWord, purposeWord, reasonWord } from './attention-words';
import { ATTENTION_WORDS } from './attention.words';
import { CAUSE_WORDS } from './cause.words';
import { CHATS_WORDS } from './chats.words';

/** What went wrong and waits for a person, the most urgent first. */
@Component({
  selector: 'sofra-attention-page',
  imports: [ChatText, Icon, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attention-page.html',
  styleUrl: './attention-page.scss',
})
export class AttentionPage implements OnInit {
  // The shell's, whose badge shows the same count.
  protected readonly store = inject(AttentionStore);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(ATTENTION_WORDS);
  protected readonly uiWord = this.words.of(UI_WORDS);
  protected readonly chatsWord = this.words.of(CHATS_WORDS);
  protected readonly causeWord = this.words.of(CAUSE_WORDS);
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
    return digits === null ? this.w('senderHidden') : this.w('sender', { digits });
  }

  protected moment(at: string | number): string {
    return this.shopClock.moment(at);
  }
}
