import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CatalogDto, ComboChoiceDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { FaultLine } from '../../ui/fault-line';
import { Field } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { MENU_WORDS } from '../menu.words';
import { keptFocus } from '../../ui/kept-focus';
import { keptUp } from '../../ui/kept-up';

/** The products that may fill a slot, in the order in which they are offered, each with what it adds to the price. */
@Component({
  selector: 'sofra-slot-choices-field',
  imports: [FaultLine, Field, Icon, MoneyField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (choice of value(); track choice.productId) {
      @let name = nameOf(choice.productId);
      @let at = path() + '.' + $index;
      <div class="choice">
        <b>{{ name }}</b>
        <sofra-money-field [label]="w('extraPrice')" [name]="w('extraOf', { name })" [value]="choice.extra" [currency]="menu().choices.currency" [fault]="faults()[at + '.extra']" (valueChange)="price($index, $event ?? 0)" />
        <button type="button" class="button button--quiet button--icon" [disabled]="$first" [attr.aria-label]="w('up', { name })" (click)="shift($index, -1)"><svg sofraIcon="up" size="20"></svg></button>
        <button type="button" class="button button--quiet button--icon" [disabled]="$last" [attr.aria-label]="w('down', { name })" (click)="shift($index, 1)"><svg sofraIcon="down" size="20"></svg></button>
        <button type="button" class="button button--quiet button--icon" [attr.aria-label]="w('remove', { name })" (click)="drop($index)"><svg sofraIcon="close" size="20"></svg></button>
        <sofra-fault-line [fault]="faults()[at + '.productId']" />
      </div>
    }
    <label sofraField [label]="w('addChoice')" [fault]="faults()[path()]">
      <select #chosen (change)="add(chosen.value); chosen.value = ''">
        <option value="">{{ w('chooseProduct') }}</option>
        @for (group of offered(); track group.id) {
          <optgroup [label]="group.name">
            @for (product of group.products; track product.id) { <option [value]="product.id">{{ product.name }}</option> }
          </optgroup>
        }
      </select>
    </label>
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); min-width: 0; }
    .choice { display: grid; grid-template-columns: minmax(0, 1fr) repeat(3, 44px); align-items: end; gap: var(--sofra-space-1) 0; padding-bottom: var(--sofra-space-2); border-bottom: 1px solid var(--sofra-line); }
    .choice b { grid-column: 1 / -1; font-size: var(--sofra-text-s); }
  `,
})
export class SlotChoicesField {
  readonly value = input.required<readonly ComboChoiceDto[]>();
  readonly comboId = input.required<string>();
  readonly menu = input.required<CatalogDto>();
  /** Of the list, as faults name it. */
  readonly path = input.required<string>();
  readonly faults = input.required<Readonly<Record<string, string>>>();
  readonly valueChange = output<ComboChoiceDto[]>();
  private readonly choices = keptUp(this.value, this.valueChange);
  private readonly keepFocus = keptFocus();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);

  /** Single products on the menu that are not in the slot yet, by category. */
  protected readonly offered = computed(() => {
    const taken = new Set([this.comboId(), ...this.value().map(({ productId }) => productId)]);
    const free = this.menu().products.filter(({ id, isArchived, slots }) => !isArchived && slots.length === 0 && !taken.has(id)).sort((a, b) => a.position - b.position);
    const inCategory = Map.groupBy(free, ({ categoryId }) => categoryId);
    const categories = this.menu().categories.filter(({ id, isArchived }) => !isArchived && inCategory.has(id)).sort((a, b) => a.position - b.position);
    return categories.map(({ id, name }) => ({ id, name: this.text(name), products: inCategory.get(id)!.map((product) => ({ id: product.id, name: this.text(product.name) })) }));
  });

  protected nameOf(productId: string): string {
    return this.text(this.menu().products.find(({ id }) => id === productId)?.name ?? {}) || this.w('goneProduct');
  }

  protected add(productId: string): void {
    if (productId) this.choices.set([...this.choices.now(), { productId, extra: 0 }]);
  }

  protected price(index: number, extra: number): void {
    this.choices.set(this.choices.now().map((choice, at) => (at === index ? { ...choice, extra } : choice)));
  }

  protected shift(index: number, by: number): void {
    const choices = [...this.choices.now()];
    choices.splice(index + by, 0, ...choices.splice(index, 1));
    this.choices.set(choices);
    this.keepFocus();
  }

  protected drop(index: number): void {
    this.choices.set(this.choices.now().filter((_, at) => at !== index));
  }

  private text(name: CatalogDto['products'][number]['name']): string {
    return inLocale(name, this.words.language);
  }
}
