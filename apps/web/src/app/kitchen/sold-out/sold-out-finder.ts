import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import type { SellableDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { KitchenStore } from '../kitchen-store';
import { SoldOutSpans } from './sold-out-spans';
import { SOLD_OUT_WORDS } from './sold-out.words';

/** Finds any product or option of the menu and asks for how long it is sold out. */
@Component({
  selector: 'sofra-sold-out-finder',
  imports: [SoldOutSpans],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen(); as thing) {
      <sofra-sold-out-spans [name]="nameOf(thing)" (chosen)="take(thing, $event)" (left)="chosen.set(null)" />
    } @else {
      <div class="field">
        <label for="sold-out-search">{{ w('search') }}</label>
        <input id="sold-out-search" type="search" autocomplete="off" (input)="search(textIn($event))" />
      </div>
      @if (isUnanswered()) {
        <p class="notice" role="alert">{{ w('searchOffline') }}</p>
      } @else if (found(); as things) {
        <p class="sr-only" role="status">{{ w('found', { count: things.length }) }}</p>
        @for (thing of things; track thing.productId ?? thing.modifierId) {
          <button type="button" class="button button--board" [attr.aria-label]="w('mark', { name: nameOf(thing) })" (click)="chosen.set(thing)">
            <span>{{ nameOf(thing) }}@if (thing.group; as group) { <small>{{ name(group) }}</small> }</span>
          </button>
        } @empty { <p>{{ w('noneFound') }}</p> }
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); margin-top: var(--sofra-space-4); padding-top: var(--sofra-space-3); border-top: 2px solid var(--sofra-line); }
    input { min-height: var(--sofra-target-board); }
    .button { justify-content: flex-start; padding-block: var(--sofra-space-2); line-height: 1.25; text-align: left; overflow-wrap: anywhere; }
    small { display: block; color: var(--sofra-ink-soft); font-weight: 400; }
    p { margin: 0; }
  `,
})
export class SoldOutFinder {
  /** A product or an option, and until when it is off sale. */
  readonly taken = output<{ thing: SellableDto; until: string }>();
  protected readonly found = signal<readonly SellableDto[] | null>(null);
  protected readonly chosen = signal<SellableDto | null>(null);
  protected readonly isUnanswered = signal(false);
  private readonly store = inject(KitchenStore);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SOLD_OUT_WORDS);
  private asked = 0;

  protected async search(text: string): Promise<void> {
    const turn = ++this.asked;
    const answer = text.trim() ? await this.store.ask('board.sellable', { text: text.slice(0, 100) }) : { ok: true as const, found: null };
    // Answers may overtake each other; only the last question counts.
    if (turn !== this.asked) return;
    this.isUnanswered.set(!answer?.ok);
    this.found.set(answer?.ok ? answer.found : null);
  }

  protected take(thing: SellableDto, until: string): void {
    this.chosen.set(null);
    this.found.set(null);
    this.taken.emit({ thing, until });
  }

  protected name(text: SellableDto['name']): string {
    return inLocale(text, this.words.language);
  }

  protected nameOf({ name }: SellableDto): string {
    return this.name(name);
  }

  protected textIn(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
