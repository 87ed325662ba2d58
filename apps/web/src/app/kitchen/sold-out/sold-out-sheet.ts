import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type OffSaleDto, type SellableDto, UNDO_SECONDS } from '@sofra/contracts';
import { inLocale, isSoldOutForGood } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { isSameThing } from '../../core/realtime/branch-facts';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { Sheet } from '../../shared/sheet';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { TICKET_WORDS } from '../ticket.words';
import { type SoldOut, noneLeft, soldOutNow, switchedOff } from './off-sale';
import { SoldOutFinder } from './sold-out-finder';
import { SOLD_OUT_WORDS } from './sold-out.words';

/** What was done here last, and how it stood before. */
interface Done {
  thing: SellableDto;
  until: string | null;
  was: string | null;
  at: number;
}

/** All that is sold out, back on sale at a touch; anything of the menu taken off sale without a ticket of it. */
@Component({
  selector: 'sofra-sold-out-sheet',
  imports: [Icon, Sheet, SoldOutFinder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sold-out-sheet.html',
  styleUrl: './sold-out-sheet.scss',
})
export class SoldOutSheet {
  readonly closed = output();
  protected readonly store = inject(KitchenStore);
  private readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(SOLD_OUT_WORDS);
  protected readonly ticketWord = this.words.of(TICKET_WORDS);
  private readonly last = signal<Done | null>(null);

  protected readonly soldOut = computed(() => soldOutNow(this.store.branch(), this.store.now()));
  protected readonly noneLeft = computed(() => noneLeft(this.store.branch()));
  protected readonly switchedOff = computed(() => switchedOff(this.store.branch()));
  protected readonly undoable = computed(() => {
    const last = this.last();
    return last && this.store.now() - last.at < UNDO_SECONDS * 1_000 ? last : null;
  });

  protected sell(thing: SellableDto, was: string | null, until: string | null): void {
    this.actions.soldOut(thing, until);
    this.last.set({ thing, until, was, at: this.store.clock() });
  }

  /** Found by its name, it may be off sale already: that is what an undo goes back to. */
  protected offUntil(thing: SellableDto): string | null {
    return this.soldOut().find((each) => isSameThing(each, thing))?.until ?? null;
  }

  protected undo({ thing, was }: Done): void {
    this.actions.soldOut(thing, was);
    this.last.set(null);
  }

  protected name(text: OffSaleDto['name']): string {
    return inLocale(text, this.words.language);
  }

  protected untilOf(thing: SoldOut): string {
    if (isSoldOutForGood(Date.parse(thing.until), this.store.now())) return this.w('for-good');
    return this.w('until', { time: this.shopClock.moment(thing.until, this.store.now()) });
  }
}
