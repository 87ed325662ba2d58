import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, ElementRef, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { toFirstFault } from './to-first-fault';

/** Something of the list in full, beside it: the list stays in sight and in use; on a phone the sheet is the page. */
@Component({
  selector: 'sofra-side-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2 #head tabindex="-1">{{ heading() }}</h2>
      <ng-content select="[sheetAction]" />
      <button type="button" class="button button--quiet button--icon" [attr.aria-label]="t('app.close')" (click)="closed.emit()"><svg sofraIcon="close"></svg></button>
    </header>
    <div class="body"><ng-content /></div>
    <ng-content select="footer" />
  `,
  styleUrl: './side-sheet.scss',
  host: { role: 'dialog', '[attr.aria-label]': 'heading()', '(keydown.escape)': 'escape($event)', '(submit)': 'sent()' },
})
export class SideSheet {
  readonly heading = input.required<string>();
  /** Asked to close: by its button or Escape. Whoever holds it decides (unsaved changes). */
  readonly closed = output();
  protected readonly t = inject(Words).t;
  private readonly document = inject(DOCUMENT);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private stopLooking: () => void = () => undefined;
  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');

  constructor() {
    const before = this.document.activeElement as HTMLElement | null;
    afterNextRender(() => (this.host.querySelector<HTMLElement>('[sofraFirst]') ?? this.head().nativeElement).focus());
    inject(DestroyRef).onDestroy(() => {
      this.stopLooking();
      before?.focus({ preventScroll: true });
    });
  }

  /** What is said against a long form may stand out of sight. */
  protected sent(): void {
    this.stopLooking();
    this.stopLooking = toFirstFault(this.host);
  }

  /** A menu, a list of choices or a question on top closes first. */
  protected escape(event: Event): void {
    if (this.document.querySelector('.cdk-overlay-backdrop')) return;
    // The same key would answer the question that it leads to.
    event.stopPropagation();
    this.closed.emit();
  }
}
