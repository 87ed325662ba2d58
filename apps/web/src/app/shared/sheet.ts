import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import { Icon } from './icon';
import { Words } from '../core/i18n/words';

/** A modal sheet on the browser's own dialog: focus stays inside, Escape and a touch beside it close it. */
@Component({
  selector: 'sofra-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(click)': 'closeBeside($event)' },
  template: `
    <dialog #dialog class="sheet" [attr.aria-label]="heading()" (cancel)="closed.emit()">
      <div class="sheet__head">
        <h2>{{ heading() }}</h2>
        <button type="button" class="button button--quiet button--board button--icon" [attr.aria-label]="t('app.close')" (click)="closed.emit()">
          <svg sofraIcon="close"></svg>
        </button>
      </div>
      <ng-content />
    </dialog>
  `,
})
export class Sheet {
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly t = inject(Words).t;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected closeBeside(event: MouseEvent): void {
    // The backdrop belongs to the dialog element itself; everything inside is another target.
    if (event.target === this.dialog().nativeElement) this.closed.emit();
  }
}
