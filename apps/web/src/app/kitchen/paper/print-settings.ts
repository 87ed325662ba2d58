import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { PAPERS, PRINT_MOMENTS } from './due-sheets';
import { PAPER_WORDS } from './paper.words';
import { PrintChoice } from './print-choice';
import { PrintDesk } from './print-desk';

/** Whether the printer beside this screen puts new tickets out by itself, and what. */
@Component({
  selector: 'sofra-print-settings',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <span class="field__label" id="print-moment">{{ w('auto') }}</span>
      <div class="segments" role="group" aria-labelledby="print-moment">
        @for (moment of moments; track moment) {
          <button type="button" [attr.aria-pressed]="choice.moment() === moment" (click)="choice.chooseMoment(moment)">{{ w(momentKey(moment)) }}</button>
        }
      </div>
    </div>
    @if (choice.moment() !== 'off') {
      <div class="field">
        <span class="field__label" id="print-papers">{{ w('papers') }}</span>
        <div class="segments" role="group" aria-labelledby="print-papers">
          @for (each of papers; track each) {
            <button type="button" [attr.aria-pressed]="choice.papers() === each" (click)="choice.choosePapers(each)">{{ w(papersKey(each)) }}</button>
          }
        </div>
      </div>
      <p>{{ w('hint') }}</p>
      <p>{{ kiosk()[0] }}<code>{{ flag }}</code>{{ kiosk()[1] }}</p>
      <button type="button" class="button button--board" (click)="desk.test()"><svg sofraIcon="printer"></svg>{{ w('test') }}</button>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-3); }
    .segments > button { flex: 1; min-height: var(--sofra-target-board); }
    p { color: var(--sofra-ink-soft); }
    /* Typed into a shortcut as it stands: never over two lines. */
    code { font: inherit; font-weight: 600; white-space: nowrap; }
  `,
})
export class PrintSettings {
  protected readonly w = inject(Words).of(PAPER_WORDS);
  protected readonly choice = inject(PrintChoice);
  protected readonly desk = inject(PrintDesk);
  protected readonly moments = PRINT_MOMENTS;
  protected readonly papers = PAPERS;
  protected readonly flag = '--kiosk-printing';

  /** What is said before and after the flag. */
  protected kiosk(): string[] {
    return this.w('kiosk').split(this.flag);
  }

  protected momentKey(moment: (typeof PRINT_MOMENTS)[number]) {
    return `moment-${moment}` as const;
  }

  protected papersKey(papers: (typeof PAPERS)[number]) {
    return `papers-${papers}` as const;
  }
}
