import { ChangeDetectionStrategy, Component, OnDestroy, OnInit, computed, inject, signal } from '@angular/core';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { keepOffline } from '../core/keep-offline';
import { problemText } from '../core/problem-text';
import { Session } from '../core/session';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { STATUS_LOOK } from '../shared/status-look';
import type { ColumnId } from './board-columns';
import { BoardView } from './board-view';
import { ConnectionDot, OfflineStrip } from './connection-state';
import { HealthLight } from './health/health-light';
import { HealthSheet } from './health/health-sheet';
import { ScreenHealth } from './health/screen-health';
import { KitchenSettings } from './kitchen-settings';
import { KitchenSound } from './kitchen-sound';
import { KitchenStore } from './kitchen-store';
import { Glass } from './on-glass';
import { chosenBranch, provideKitchen } from './provide-kitchen';
import { NoticeList } from './notice-list';
import { TicketList } from './ticket-list';
import { TicketSheet } from './ticket-sheet';
import { UndoBar } from './undo-bar';

/** The board: columns of tickets, live. */
@Component({
  selector: 'sofra-kitchen-page',
  imports: [Brand, ConnectionDot, HealthLight, HealthSheet, Icon, KitchenSettings, NoticeList, OfflineStrip, TicketList, TicketSheet, UndoBar],
  providers: [provideKitchen(), Glass],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kitchen-page.html',
  styleUrl: './kitchen-page.scss',
  host: { '[class.is-flashing]': 'isFlashing()', '(window:online)': 'store.wake()', '(document:visibilitychange)': 'store.wake()' },
})
export class KitchenPage implements OnInit, OnDestroy {
  protected readonly store = inject(KitchenStore);
  protected readonly view = inject(BoardView);
  protected readonly sound = inject(KitchenSound);
  protected readonly t = inject(Words).t;
  private readonly session = inject(Session);
  protected readonly health = inject(ScreenHealth);

  /** The column a phone shows; wider screens show more beside it. */
  protected readonly selected = signal<ColumnId>('placed');
  protected readonly isSettingsOpen = signal(false);
  protected readonly isHealthOpen = signal(false);
  protected readonly isFlashing = computed(() => [...this.store.alarms().values()].some((alarms) => alarms.has('flash')));
  private readonly actionsFor = signal<string | null>(null);
  protected readonly actionsOrder = computed(() => this.store.orders().get(this.actionsFor() ?? ''));
  protected readonly looks = STATUS_LOOK;
  protected readonly skeleton = [[1, 2], [1, 2, 3], [1], [1, 2]];
  protected readonly problemText = problemText;
  /** Why there is nothing to show yet. */
  protected readonly failure = computed(() => this.store.problem() ?? (this.store.connection() === 'offline' ? 'unavailable' : null));

  constructor() {
    inject(Theme).startWith('dark');
    this.store.onDing = (ding) => this.sound.ring(ding);
  }

  ngOnInit(): void {
    this.store.start();
    this.sound.start();
    this.health.start();
    void keepOffline();
  }

  ngOnDestroy(): void {
    this.store.stop();
    this.sound.stop();
    this.health.stop();
  }

  protected branchName(): string {
    const branches = this.session.me()?.branches ?? [];
    const id = chosenBranch(branches);
    return branches.find((branch) => branch.id === id)?.name ?? '';
  }

  protected openActions(orderId: string): void {
    this.actionsFor.set(orderId);
  }

  protected closeActions(): void {
    this.actionsFor.set(null);
  }

  protected emptyText(column: ColumnId): string {
    return this.t(column === 'placed' && this.store.isEmpty() ? 'board.empty' : 'board.emptyColumn');
  }

  protected reload(): void {
    location.reload();
  }
}
