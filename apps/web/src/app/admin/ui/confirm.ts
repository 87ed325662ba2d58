import { ChangeDetectionStrategy, Component, Injectable, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../core/i18n/words';
import { UI_WORDS } from './ui.words';

/** A question before something that cannot be undone; `verb` says on the button what will happen. */
export interface Question {
  title: string;
  text: string;
  verb: string;
  /** What the other button says; "Cancel" unless told otherwise. */
  back?: string;
}

@Component({
  selector: 'sofra-confirm-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content>{{ question.text }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button button--quiet" [mat-dialog-close]="false">{{ question.back ?? w('cancel') }}</button>
      <button type="button" class="button button--primary" [mat-dialog-close]="true">{{ question.verb }}</button>
    </mat-dialog-actions>
  `,
  styles: `mat-dialog-actions { gap: var(--sofra-space-2); padding: 0 var(--sofra-space-6) var(--sofra-space-4); }`,
})
class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly w = inject(Words).of(UI_WORDS);
}

/** Asks; for what can be undone use `Snacks` with an undo instead. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialog = inject(MatDialog);

  async ask(question: Question): Promise<boolean> {
    const open = this.dialog.open<ConfirmDialog, Question, boolean>(ConfirmDialog, { data: question, maxWidth: 'min(480px, calc(100vw - 32px))' });
    return (await firstValueFrom(open.afterClosed(), { defaultValue: false })) ?? false;
  }
}
