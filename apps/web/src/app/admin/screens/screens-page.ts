import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, OnInit, signal } from '@angular/core';
import type { ProblemDto, ScreenDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { Confirm } from '../ui/confirm';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { SideSheet } from '../ui/side-sheet';
import { Snacks } from '../ui/snacks';
import { KeptPlace } from '../ui/kept-place';
import { PairingSheet } from './pairing-sheet';
import { findingsOf } from './screen-findings';
import { ScreenForm, type ScreenDraft } from './screen-form';
import { SCREENS_WORDS } from './screens.words';
import { ScreensClient } from './screens-client';
import { ScreensStore } from './screens-store';

// As often as a screen's own heartbeat.
const LOOK_MS = 15_000;

/** The kitchen's tablets: which live, how they find themselves, who may join and who must go. */
@Component({
  selector: 'sofra-screens-page',
  imports: [Icon, KeptPlace, PageHead, PageState, PairingSheet, ScreenForm, SideSheet],
  providers: [{ provide: ScreensStore, useFactory: () => new ScreensStore(inject(ScreensClient), inject(BranchChoice).id()) }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screens-page.html',
  styleUrl: './screens-page.scss',
})
export class ScreensPage implements OnInit {
  protected readonly store = inject(ScreensStore);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  private readonly snacks = inject(Snacks);
  private readonly confirm = inject(Confirm);
  private readonly choice = inject(BranchChoice);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SCREENS_WORDS);
  protected readonly problemText = problemText;
  protected readonly findingsOf = findingsOf;
  protected readonly isAdding = signal(false);
  protected readonly open = signal<ScreenDto | null>(null);
  protected readonly refused = signal<ProblemDto | null>(null);
  /** The chosen one only: a tablet joins the branch that the page is about. */
  protected readonly branches = computed(() => this.choice.branches().filter(({ id }) => id === this.choice.id()));

  constructor() {
    const looking = setInterval(() => void this.store.refresh(), LOOK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }

  ngOnInit(): void {
    void this.store.refresh();
  }

  protected show(screen: ScreenDto | null, isAdding = false): void {
    this.refused.set(null);
    this.open.set(screen);
    this.isAdding.set(isAdding);
  }

  protected purposeOf({ kind, station }: ScreenDto): string {
    const found = this.store.stations().find(({ key }) => key === station);
    return found ? `${this.w(`kind.${kind}`)}: ${inLocale(found.name, this.words.language)}` : this.w(`kind.${kind}`);
  }

  protected stateOf({ isLive, lastSeenAt }: ScreenDto): string {
    if (isLive) return this.w('live');
    return lastSeenAt === null ? this.w('never') : this.w('silent', { time: this.shopClock.moment(lastSeenAt) });
  }

  protected async save(id: string | null, { name, kind, station }: ScreenDraft): Promise<void> {
    const refused = id === null ? null : await this.store.change(id, { name, kind, station });
    this.refused.set(refused);
    if (refused) return;
    this.show(null);
    this.snacks.say(this.w('saved', { name }));
  }

  protected async revoke({ id, name }: ScreenDto): Promise<void> {
    const isSure = await this.confirm.ask({ title: this.w('revokeTitle', { name }), text: this.w('revokeText'), verb: this.w('revoke') });
    if (!isSure || id === null) return;
    const refused = await this.store.revoke(id);
    this.refused.set(refused);
    if (refused) return;
    this.show(null);
    this.snacks.say(this.w('revoked', { name }));
  }
}
