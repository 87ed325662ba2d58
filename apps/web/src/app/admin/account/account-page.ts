import { ChangeDetectionStrategy, Component, OnInit, inject, signal } from '@angular/core';
import type { AccountDto, ProblemCode } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemOf, problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { ShopClock } from '../../core/shop-clock';
import { Confirm } from '../ui/confirm';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { AccountClient } from './account-client';
import { ACCOUNT_WORDS } from './account.words';
import { ChangePassword } from './change-password';
import { deviceName } from './device-name';
import { SecondFactor } from './second-factor';

/** One's own password, devices and second factor. */
@Component({
  selector: 'sofra-account-page',
  imports: [ChangePassword, PageHead, PageState, SecondFactor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage implements OnInit {
  private readonly client = inject(AccountClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(ACCOUNT_WORDS);
  protected readonly account = signal<AccountDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);

  ngOnInit(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.account.set(await this.client.read());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  protected async end(id: string): Promise<void> {
    await this.client.endSession(id).then(() => this.snacks.say(this.w('ended')), (error: unknown) => this.snacks.say(this.words.t(problemText(problemOf(error)))));
    await this.load();
  }

  protected async endAll(): Promise<void> {
    const isSure = await this.confirm.ask({ title: this.w('everywhereTitle'), text: this.w('everywhereText'), verb: this.w('everywhere') });
    if (!isSure) return;
    await this.client.signOutEverywhere().then(() => this.session.signOut(), (error: unknown) => this.snacks.say(this.words.t(problemText(problemOf(error)))));
  }

  protected device(userAgent: string | null): string {
    return deviceName(userAgent) ?? this.w('unknownDevice');
  }

  protected lastSeen(at: string): string {
    return this.w('lastSeen', { time: this.shopClock.dayTime(at) });
  }
}
