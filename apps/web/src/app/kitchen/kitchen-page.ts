import { ChangeDetectionStrategy, Component, OnDestroy, OnInit, computed, effect, inject, signal, untracked } from '@angular/core';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { problemText } from '../core/problem-text';
import { ShopClock } from '../core/shop-clock';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { STATUS_LOOK } from '../shared/status-look';
import { AllDayPanel } from './all-day-panel';
import type { ColumnId } from './board-columns';
import { BoardView } from './board-view';
import { BOARD_WORDS } from './board.words';
import { ConnectionDot, OfflineStrip } from './connection-state';
import { CourierList } from './courier/courier-list';
import { BranchStrip } from './desk/branch-strip';
import { HealthLight } from './health/health-light';
import { ScreenHealth } from './health/screen-health';
import { Here } from './here';
import { Highlight } from './highlight';
import { BumpBar } from './keys/bump-bar';
import { KeyLegend } from './keys/key-legend';
import { KitchenSheets } from './kitchen-sheets';
import { KitchenSound } from './kitchen-sound';
import { KitchenStore } from './kitchen-store';
import { Glass } from './on-glass';
import { provideKitchen } from './provide-kitchen';
import { LaterButton } from './later/later-button';
import { Panels } from './panels';
import { NoticeList } from './notice-list';
import { SheetsLost } from './sheets-lost';
import { SoldOutButton } from './sold-out/sold-out-button';
import { STATION_WORDS } from './station.words';
import { TicketList } from './ticket-list';
import { UndoBar } from './undo-bar';

/** The board: columns of tickets, live. */
@Component({
  selector: 'sofra-kitchen-page',
  imports: [AllDayPanel, BranchStrip, Brand, ConnectionDot, CourierList, HealthLight, Icon, KeyLegend, KitchenSheets, LaterButton, NoticeList, OfflineStrip, SheetsLost, SoldOutButton, TicketList, UndoBar],
  providers: [provideKitchen(), Glass, Panels],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kitchen-page.html',
  styleUrl: './kitchen-page.scss',
  host: { '(document:keydown)': 'bumpBar.press($event)', '[class.is-flashing]': 'isFlashing()', '(window:online)': 'store.wake()', '(document:visibilitychange)': 'store.wake()' },
})
export class KitchenPage implements OnInit, OnDestroy {
  protected readonly store = inject(KitchenStore);
  protected readonly view = inject(BoardView);
  protected readonly sound = inject(KitchenSound);
  private readonly words = inject(Words);
  protected readonly bumpBar = inject(BumpBar);
  private readonly highlight = inject(Highlight);
  protected readonly t = this.words.t;
  protected readonly stationWord = this.words.of(STATION_WORDS);
  protected readonly w = this.words.of(BOARD_WORDS);
  protected readonly panels = inject(Panels);
  protected readonly here = inject(Here);
  protected readonly health = inject(ScreenHealth);

  /** The column a phone shows; wider screens show more beside it. */
  protected readonly selected = signal<ColumnId>('placed');
  protected readonly isAllDayOpen = signal(false);
  /** A station has no columns: its tickets are there until they are made. */
  protected readonly isGrid = computed(() => this.view.layout() === 'grid' || this.store.place().kind === 'station');
  protected readonly isFlashing = computed(() => [...this.store.alarms().values()].some((alarms) => alarms.has('flash')));
  protected readonly looks = STATUS_LOOK;
  protected readonly skeleton = [[1, 2], [1, 2, 3], [1], [1, 2]];
  protected readonly problemText = problemText;
  /** Why there is nothing to show yet. */
  protected readonly failure = computed(() => this.store.problem() ?? (this.store.connection() === 'offline' ? 'unavailable' : null));

  constructor() {
    inject(Theme).startWith('dark');
    this.bumpBar.onPanel = (panel) => this.obey(panel);
    this.store.onDing = (ding) => this.sound.ring(ding);
    effect(() => this.followNew());
    const clock = inject(ShopClock);
    effect(() => clock.standsIn(this.store.branch()?.timeZone));
  }

  ngOnInit(): void {
    this.store.start();
    this.sound.start();
    this.health.start();
  }

  ngOnDestroy(): void {
    this.store.stop();
    this.sound.stop();
    this.health.stop();
  }

  /** Before the branch's: on a narrow tablet the end of both is cut off, and the screen's place is what cooks tell it by. */
  protected placeName(): string {
    const { kind, station } = this.store.place();
    if (kind === 'kitchen') return '';
    const name = this.store.stations().find(({ key }) => key === station)?.name;
    return `${kind === 'station' ? (name?.[this.words.language] ?? name?.tr ?? station) : this.stationWord(kind)} · `;
  }

  /** A phone that shows an empty column of new orders goes to where those stand that were accepted by themselves. */
  private followNew(): void {
    const [placed, preparing] = this.store.columns();
    if (placed?.tickets.length || !preparing?.tickets.some(({ isFresh }) => isFresh)) return;
    if (untracked(this.selected) === 'placed') this.selected.set('preparing');
  }

  private obey(action: 'allDay' | 'desk'): void {
    if (action === 'allDay') this.toggleAllDay();
    else this.panels.open('desk');
  }

  protected toggleAllDay(): void {
    this.isAllDayOpen.update((isOpen) => !isOpen);
    this.highlight.clear();
  }

  protected emptyText(column: ColumnId): string {
    return this.w(column === 'placed' && this.store.isEmpty() ? 'empty' : 'emptyColumn');
  }

  protected reload(): void {
    location.reload();
  }
}
