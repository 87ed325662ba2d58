import { Injectable, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Words } from '../../core/i18n/words';
import { UI_WORDS } from './ui.words';

const QUIET_MS = 4_000;
// Ten seconds to notice a mistake, as on the board.
const UNDO_MS = 10_000;

/** One sentence at the bottom of the page about what has just been done, where possible with its undo. */
@Injectable({ providedIn: 'root' })
export class Snacks {
  private readonly bar = inject(MatSnackBar);
  private readonly words = inject(Words).of(UI_WORDS);

  say(sentence: string, undo?: () => void): void {
    const snack = this.bar.open(sentence, undo ? this.words('undo') : undefined, { duration: undo ? UNDO_MS : QUIET_MS });
    if (undo) snack.onAction().subscribe(undo);
  }
}
