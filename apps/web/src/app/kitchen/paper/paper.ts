import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatMoney, itemsAt, speaksOfAllergy } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { changeLines } from '../change-lines';
import { CHANGE_WORDS } from '../change.words';
import { itemGroups } from '../item-groups';
import { KitchenStore } from '../kitchen-store';
import { PAPER_WORDS } from './paper.words';
import { PrintDesk } from './print-desk';

/** The ticket on 80 mm paper, or a label for each bag; invisible but to the printer. */
@Component({
  selector: 'sofra-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './paper.html',
  styleUrl: './paper.scss',
})
export class Paper {
  protected readonly desk = inject(PrintDesk);
  protected readonly store = inject(KitchenStore);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(PAPER_WORDS);
  private readonly changeWord = this.words.of(CHANGE_WORDS);
  protected readonly isAllergy = speaksOfAllergy;
  protected readonly changes = computed(() => changeLines(this.desk.sheet()?.order?.amendments ?? [], this.changeWord));
  protected readonly groups = computed(() => {
    const order = this.desk.sheet()?.order;
    return order ? itemGroups(itemsAt(order, this.store.place().station, this.store.stations())) : [];
  });

  protected money(amount: number, currency: Parameters<typeof formatMoney>[1]): string {
    return formatMoney(amount, currency, this.words.language);
  }

  protected clock(moment: string | number): string {
    return this.shopClock.time(moment);
  }
}
