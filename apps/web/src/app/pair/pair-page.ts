import { ChangeDetectionStrategy, Component, OnInit, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { ProblemCode } from '@sofra/contracts';
import { Words } from '../core/i18n/words';
import { PairedScreen } from '../core/paired-screen';
import { problemText } from '../core/problem-text';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { Icon } from '../shared/icon';
import { Preferences } from '../shared/preferences';
import { PAIR_WORDS } from './pair.words';

const LENGTH = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A tablet joins a kitchen: six digits from a manager's screen, typed or brought by the QR picture's address. */
@Component({
  selector: 'sofra-pair-page',
  imports: [Brand, Icon, Preferences],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:keydown)': 'type($event)' },
  template: `
    <main>
      <sofra-brand />
      <h1>{{ w('title') }}</h1>
      @if (wasRevoked) { <p class="notice" role="alert">{{ w('revoked') }}</p> }
      <p>{{ w('lead') }}</p>
      <p class="code" role="status" [attr.aria-label]="w('typed', { count: code().length })">
        @for (at of places; track at) { <span>{{ code()[at] ?? '' }}</span> }
      </p>
      @if (problem(); as why) { <p class="notice" role="alert">{{ t(problemText(why)) }}</p> }
      <div class="keys">
        @for (digit of digits; track digit) { <button type="button" class="button" (click)="add(digit)">{{ digit }}</button> }
        <button type="button" class="button" [attr.aria-label]="w('clear')" (click)="code.set('')"><svg sofraIcon="close" size="32"></svg></button>
        <button type="button" class="button" (click)="add('0')">0</button>
        <button type="button" class="button" [attr.aria-label]="w('delete')" (click)="back()"><svg sofraIcon="undo" size="32"></svg></button>
      </div>
      <sofra-preferences />
    </main>
  `,
  styleUrl: './pair-page.scss',
})
export class PairPage implements OnInit {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(PAIR_WORDS);
  protected readonly code = signal('');
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly problemText = problemText;
  protected readonly digits = DIGITS;
  protected readonly places = Array.from({ length: LENGTH }, (_, at) => at);
  private readonly route = inject(ActivatedRoute).snapshot;
  protected readonly wasRevoked = this.route.queryParamMap.has('revoked');
  private readonly paired = inject(PairedScreen);
  private readonly router = inject(Router);
  private isAsking = false;

  constructor() {
    inject(Theme).startWith('dark');
  }

  ngOnInit(): void {
    const brought = /^\d{6}$/.exec(this.route.fragment ?? '')?.[0];
    if (brought) this.add(brought);
  }

  protected add(digits: string): void {
    if (this.isAsking) return;
    this.problem.set(null);
    this.code.update((code) => (code + digits).slice(0, LENGTH));
    if (this.code().length === LENGTH) void this.join();
  }

  protected back(): void {
    this.code.update((code) => code.slice(0, -1));
  }

  protected type({ key }: KeyboardEvent): void {
    if (/^\d$/.test(key)) this.add(key);
    if (key === 'Backspace') this.back();
  }

  private async join(): Promise<void> {
    this.isAsking = true;
    const problem = await this.paired.pair(this.code());
    this.isAsking = false;
    if (!problem) return void this.router.navigateByUrl('/kitchen');
    this.problem.set(problem);
    this.code.set('');
  }
}
