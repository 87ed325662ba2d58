import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { remembered } from '../../core/remembered';
import type { Ticket } from '../board-columns';
import { BoardView } from '../board-view';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { type KeyAction, meaningOf, readKeys, withKey } from './key-map';

type Panel = Extract<KeyAction, 'allDay' | 'desk'>;

/** The board by keys: a keyboard, a numpad or a bump bar, which is a keyboard to the browser. */
@Injectable()
export class BumpBar {
  private readonly store = inject(KitchenStore);
  private readonly actions = inject(KitchenActions);
  private readonly view = inject(BoardView);
  private readonly chosen = signal<string | null>(null);

  readonly keys = signal(readKeys(remembered.read('keys')));
  /** Keys were used on this screen: places and keys are shown. */
  readonly isInUse = signal(false);
  /** Tickets in the order in which a person reads them. */
  readonly tickets = computed((): readonly Ticket[] =>
    this.view.layout() === 'grid' || this.store.place().kind === 'station' ? this.store.tickets() : this.store.columns().flatMap(({ tickets }) => tickets),
  );
  readonly selected = computed(() => (this.isInUse() ? (this.tickets().find(({ order }) => order.id === this.chosen()) ?? this.tickets()[0])?.order.id : undefined));
  /** Opens what is not the bump bar's own. */
  onPanel: (panel: Panel) => void = () => undefined;

  constructor() {
    effect(() => remembered.write('keys', JSON.stringify(this.keys())));
  }

  change(action: KeyAction, key: string): void {
    this.keys.update((map) => withKey(map, action, key));
  }

  press(event: KeyboardEvent): void {
    const { altKey, ctrlKey, key, metaKey, repeat, target } = event;
    if (altKey || ctrlKey || metaKey || isTyping(target)) return;
    const meaning = meaningOf(key, this.keys());
    // A focused button takes Enter and space for itself.
    if (meaning === null || ((key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // A key that is held down walks through the tickets, and never through the steps of one.
    if (repeat && meaning !== 'next' && meaning !== 'previous') return;
    this.isInUse.set(true);
    if (typeof meaning === 'number') this.step(this.tickets()[meaning]?.order.id);
    else this.act(meaning);
  }

  private act(action: KeyAction): void {
    if (action === 'allDay' || action === 'desk') return this.onPanel(action);
    if (action === 'step') return this.step(this.selected());
    if (action === 'undo') return this.undo();
    this.move(action === 'next' ? 1 : -1);
  }

  private move(by: number): void {
    const tickets = this.tickets();
    const at = tickets.findIndex(({ order }) => order.id === this.selected());
    const next = tickets[Math.min(tickets.length - 1, Math.max(0, at + by))];
    if (!next) return;
    this.chosen.set(next.order.id);
    document.querySelector(`[data-order-id="${next.order.id}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private step(orderId: string | undefined): void {
    if (orderId) this.actions.step(orderId);
  }

  private undo(): void {
    const [last] = this.actions.undoable();
    if (last) this.actions.undo(last);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, dialog, [contenteditable]') !== null;
}
