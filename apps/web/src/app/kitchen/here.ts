import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PairedScreen } from '../core/paired-screen';
import { remembered } from '../core/remembered';
import { Session } from '../core/session';

/** Whose board this is: a paired screen's own branch, or one that the signed-in person has chosen on this browser. */
@Injectable()
export class Here {
  private readonly session = inject(Session);
  private readonly pairedScreen = inject(PairedScreen);
  private readonly router = inject(Router);

  readonly paired = this.pairedScreen.screen();
  readonly branches = this.paired ? [this.paired.branch] : (this.session.me()?.branches ?? []);
  readonly branch = this.branches.find(({ id }) => id === remembered.read('branch')) ?? this.branches[0];
  /** Whom a courier's list is for, and whose the kept board is. */
  readonly viewerId = this.paired?.id ?? this.session.me()?.id ?? '';

  /** The server no longer lets this screen in. */
  async sentAway(): Promise<void> {
    if (!this.paired) return void this.session.expire();
    await this.pairedScreen.forget();
    await this.router.navigate(['/pair'], { queryParams: { revoked: 1 } });
  }

  async leave(): Promise<void> {
    if (!this.paired) return this.session.signOut();
    await this.pairedScreen.leave();
    await this.router.navigateByUrl('/pair');
  }
}
