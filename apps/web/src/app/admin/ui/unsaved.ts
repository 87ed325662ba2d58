import { DestroyRef, Injectable, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Words } from '../../core/i18n/words';
import { Confirm } from './confirm';
import { UI_WORDS } from './ui.words';

/** Knows whether something typed would be lost, and asks before it is: when a page or a sheet closes and when the tab does. */
@Injectable({ providedIn: 'root' })
export class Unsaved {
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words).of(UI_WORDS);
  private readonly watched = new Set<() => boolean>();

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.exists()) event.preventDefault();
    });
  }

  /** Watches for as long as the caller (a component) lives: `unsaved.watch(() => this.form.dirty)`. */
  watch(isDirty: () => boolean, destroyRef = inject(DestroyRef)): void {
    this.watched.add(isDirty);
    destroyRef.onDestroy(() => this.watched.delete(isDirty));
  }

  /** True when nothing would be lost, or the person accepts it. */
  async mayLeave(): Promise<boolean> {
    if (!this.exists()) return true;
    return this.confirm.ask({ title: this.words('leaveTitle'), text: this.words('leaveText'), verb: this.words('leave'), back: this.words('stay') });
  }

  private exists(): boolean {
    return [...this.watched].some((isDirty) => isDirty());
  }
}

/** Every page of the administration asks before it drops what was typed. */
export const keepsUnsaved: CanDeactivateFn<unknown> = () => inject(Unsaved).mayLeave();
