import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import type { OrderDto, ProblemCode, TimelineEntryDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import type { WordKey } from '../../core/i18n/dictionary';
import { Words } from '../../core/i18n/words';
import { OrdersClient } from '../../core/orders-client';
import { problemOf, problemText } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { runsOf } from './timeline-runs';
import { TIMELINE_WORDS } from './timeline.words';

type Key = keyof (typeof TIMELINE_WORDS)['tr'];

/** All that happened to an order, oldest first: messages, screens, hands, paper. */
@Component({
  selector: 'sofra-order-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ w('title') }}</h3>
    @if (problem(); as code) { <p class="notice" role="alert">{{ t(problemText(code)) }}</p> }
    <ol>
      @for (run of runs(); track $index) {
        <li><time [attr.datetime]="run.entry.at" [attr.title]="exact(run.entry.at)">{{ run.isCrowded ? seconds(run.entry.at) : clock(run.entry.at) }}</time><span>{{ whatOf(run.entry, run.count) }}<small>{{ moreOf(run.entry) }}</small></span></li>
      }
    </ol>
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); }
    h3 { font-size: var(--sofra-text-s); }
    li { display: grid; grid-template-columns: 84px minmax(0, 1fr); padding: var(--sofra-space-1) 0; }
    time { color: var(--sofra-ink-soft); font-variant-numeric: tabular-nums; }
    small { display: block; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); overflow-wrap: anywhere; }
    small:empty { display: none; }
  `,
})
export class OrderTimeline {
  readonly order = input.required<OrderDto>();
  private readonly client = inject(OrdersClient);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TIMELINE_WORDS);
  protected readonly problemText = problemText;
  protected readonly entries = signal<readonly TimelineEntryDto[]>([]);
  protected readonly runs = computed(() => runsOf(this.entries()));
  protected readonly problem = signal<ProblemCode | null>(null);

  constructor() {
    effect(() => void this.load(this.order()));
  }

  protected clock(at: string): string {
    return this.shopClock.time(at);
  }

  protected seconds(at: string): string {
    return this.shopClock.timeSeconds(at);
  }

  /** With its day: an order for later begins days before it is cooked. */
  protected exact(at: string): string {
    return `${this.shopClock.dayTime(at).replace(this.clock(at), '').trim()} ${this.seconds(at)}`;
  }

  protected whatOf({ kind, what, to, actor, items, promisedAt }: TimelineEntryDto, count: number): string {
    if (to && kind === 'message-out') return this.w('statusMessage', { status: this.t(`status.${to}`) });
    if (to && what === 'recalled') return this.w('recalledTo', { status: this.t(`status.${to}`) });
    if (what === 'promise-changed' && promisedAt) return this.w('promisedFor', { time: this.clock(promisedAt) });
    if (what === 'item-bumped') return this.bumped(items) ?? this.w('what.item-bumped');
    if (count > 1 && (kind === 'message-in' || kind === 'escalated')) return this.w(`${kind}.many`, { count });
    if (kind === 'refunded') return this.w(kind, { amount: formatMoney(Number(what), this.order().currency, this.words.language) });
    if (kind !== 'change') return this.w(kind);
    if (what === 'advanced' && to === 'preparing' && actor === 'system') return this.w('autoAccepted');
    if (what === 'advanced' && to) return this.t(`status.${to}`);
    return this.known(`what.${what}`) ?? what;
  }

  /** By whom, and how far it has come. */
  protected moreOf({ kind, what, to, by, actor, reason, delivery, deliveredAt, readAt, promisedAt }: TimelineEntryDto): string {
    const time = readAt ?? deliveredAt;
    const parts = [
      kind === 'message-out' ? (to ? null : this.known(`purpose.${what}`)) : kind === 'printed' ? this.known(`print.${what}`) : null,
      promisedAt && what !== 'promise-changed' ? this.w('promised', { time: this.clock(promisedAt) }) : null,
      by ?? (kind === 'seen' && actor === 'screen' ? this.w('screen') : null),
      delivery && this.known(`delivery.${delivery}`, { time: time ? this.clock(time) : '' }),
      reason && kind === 'change' ? this.reasonText(reason) : reason,
    ];
    return parts.filter(Boolean).join(', ');
  }

  /** What was checked off or opened again, by name; null where it is not known or no longer of the order. */
  private bumped(items: TimelineEntryDto['items']): string | null {
    const names = this.order().items.filter(({ id }) => items.some((item) => item.id === id)).map(({ name, translation = name }) => translation);
    const status = items[0]?.status;
    return status && names.length > 0 ? this.w(`items.${status}`, { names: names.join(', ') }) : null;
  }

  private reasonText(reason: string): string {
    const key = `reason.${reason}`;
    const text = this.t(key as WordKey);
    return text === key ? reason : text;
  }

  private known(key: string, params?: Record<string, string>): string | null {
    return key in TIMELINE_WORDS.tr ? this.w(key as Key, params).trim() : null;
  }

  private async load({ id }: OrderDto): Promise<void> {
    try {
      const entries = await this.client.timeline(id);
      if (id !== this.order().id) return; // another order was opened meanwhile
      this.entries.set(entries);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
