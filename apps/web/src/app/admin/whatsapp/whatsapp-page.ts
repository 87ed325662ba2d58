import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal } from '@angular/core';
import type { ProblemCode, WhatsAppDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemOf, problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { Confirm } from '../ui/confirm';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { ConnectForm } from './connect-form';
import { TestPanel } from './test-panel';
import { TROUBLE_WORDS } from './trouble.words';
import { WHATSAPP_WORDS } from './whatsapp.words';
import { WhatsAppPageClient } from './whatsapp-client';
import { Off } from '../ui/off';

// What the server can set right by itself, once somebody asks for it.
const REPAIRABLE: readonly string[] = ['not-subscribed', 'templates-missing'];

/** How the chosen branch is connected to WhatsApp: what is wrong comes first, each with what to do. */
@Component({
  selector: 'sofra-whatsapp-page',
  imports: [ConnectForm, Icon, Off, PageHead, PageState, TestPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './whatsapp-page.html',
  styleUrls: ['../settings/settings-panels.scss', './whatsapp-page.scss'],
})
export class WhatsAppPage implements OnInit {
  private readonly client = inject(WhatsAppPageClient);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  private readonly snacks = inject(Snacks);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(WHATSAPP_WORDS);
  protected readonly trouble = this.words.of(TROUBLE_WORDS);
  protected readonly problemText = problemText;
  protected readonly state = signal<WhatsAppDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly isBusy = signal(false);
  /** The form of a branch that has a number already is opened when somebody wants another one. */
  protected readonly wantsForm = signal(false);
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');
  protected readonly canRepair = computed(() => this.mayChange() && (this.state()?.troubles ?? []).some(({ code }) => REPAIRABLE.includes(code)));

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.run(() => this.client.read());
  }

  protected async repair(): Promise<void> {
    if (await this.run(() => this.client.repair())) this.snacks.say(this.w('repaired'));
  }

  protected connected(state: WhatsAppDto): void {
    this.state.set(state);
    this.wantsForm.set(false);
    this.snacks.say(this.w('connectedNow'));
  }

  protected async disconnect(): Promise<void> {
    if (!(await this.confirm.ask({ title: this.w('disconnectTitle'), text: this.w('disconnectText'), verb: this.w('disconnect') }))) return;
    if (await this.run(() => this.client.disconnect())) this.snacks.say(this.w('disconnected'));
  }

  protected limitText({ number }: WhatsAppDto): string {
    if (number?.isUnlimited) return this.w('unlimited');
    return number?.limit ? this.w('limitOf', { count: number.limit.toLocaleString(this.words.language) }) : this.w('notTold');
  }

  protected moment(at: string | null): string {
    return at ? this.shopClock.dayTime(at) : this.w('never');
  }

  protected address({ webhook }: WhatsAppDto): string {
    return `${location.origin}${webhook.path}`;
  }

  private async run(send: () => Promise<WhatsAppDto>): Promise<boolean> {
    this.isBusy.set(true);
    try {
      this.state.set(await send());
      this.problem.set(null);
      return true;
    } catch (error) {
      this.problem.set(problemOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
