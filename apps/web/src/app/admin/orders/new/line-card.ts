import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { DeskGroupDto, DeskProductDto, QuoteDto, TranslatedText } from '@sofra/contracts';
import { formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { type DraftLine, refill, toggle } from './draft-line';
import { NEW_ORDER_WORDS } from './new-order.words';

/** One line of the order with its options, how many, and its note. */
@Component({
  selector: 'sofra-line-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line-card.html',
  styleUrl: './line-card.scss',
})
export class LineCard {
  readonly line = input.required<DraftLine>();
  readonly menu = input.required<ReadonlyMap<string, DeskProductDto>>();
  readonly currency = input.required<string>();
  readonly problems = input.required<QuoteDto['problems']>();
  /** With quantity 0 it is to go. */
  readonly changed = output<DraftLine>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(NEW_ORDER_WORDS);

  protected name(text: TranslatedText): string {
    return inLocale(text, this.words.language);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.currency(), this.words.language);
  }

  protected count(by: number): void {
    this.changed.emit({ ...this.line(), quantity: this.line().quantity + by });
  }

  protected note(note: string): void {
    this.changed.emit({ ...this.line(), note });
  }

  protected toggle(slotId: string | null, group: DeskGroupDto, modifierId: string): void {
    this.changed.emit(toggle(this.line(), slotId, group, modifierId));
  }

  protected fill(slotId: string, productId: string): void {
    this.changed.emit(refill(this.line(), slotId, this.menu().get(productId)));
  }

  /** Problems name things in the branch's language, the screen in the clerk's. */
  private asRead(name: string): string {
    const { product, dishes } = this.line();
    const named = [product, ...product.slots, ...dishes.flatMap(({ productId, groups }) => [this.menu().get(productId), ...groups.flatMap((group) => [group, ...group.modifiers])])];
    const meant = named.find((each) => each && Object.values(each.name).includes(name));
    return meant ? this.name(meant.name) : name;
  }

  protected problemText({ code, name }: QuoteDto['problems'][number]): string {
    const key = `problem.${code}`;
    return key in NEW_ORDER_WORDS.tr ? this.w(key as keyof (typeof NEW_ORDER_WORDS)['tr'], { name: this.asRead(name) }) : this.w('problem.invalid');
  }
}
