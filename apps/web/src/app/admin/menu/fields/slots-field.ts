import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { CatalogDto, ComboSlotEdit } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { FaultLine } from '../../ui/fault-line';
import { MENU_WORDS } from '../menu.words';
import { SlotChoicesField } from './slot-choices-field';
import { TranslatedField } from './translated-field';
import { keptFocus } from '../../ui/kept-focus';
import { keptUp } from '../../ui/kept-up';

/** The parts of a combo in the order in which they are asked; a product without any is no combo. */
@Component({
  selector: 'sofra-slots-field',
  imports: [FaultLine, Icon, SlotChoicesField, TranslatedField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ w('field.slots') }}</legend>
      <p>{{ w(value().length > 0 ? 'hint.slots' : 'hint.noSlots') }}</p>
      <sofra-fault-line [fault]="faults()['slots']" />
      @for (slot of value(); track slot.id ?? $index) {
        @let name = nameOf(slot, $index);
        @let path = 'slots.' + $index;
        <div class="modifier" role="group" [attr.aria-label]="name">
          <div class="modifier__head">
            <b>{{ w('slot', { place: $index + 1 }) }}</b>
            <button type="button" class="button button--quiet button--icon" [disabled]="$first" [attr.aria-label]="w('up', { name })" (click)="shift($index, -1)"><svg sofraIcon="up" size="20"></svg></button>
            <button type="button" class="button button--quiet button--icon" [disabled]="$last" [attr.aria-label]="w('down', { name })" (click)="shift($index, 1)"><svg sofraIcon="down" size="20"></svg></button>
            <button type="button" class="button button--quiet button--icon" [attr.aria-label]="w('remove', { name })" (click)="drop($index)"><svg sofraIcon="close" size="20"></svg></button>
          </div>
          <sofra-translated-field [label]="w('field.name')" [path]="path + '.name'" [value]="slot.name" [locales]="menu().choices.locales" [faults]="faults()" (valueChange)="write($index, { name: $event })" />
          <sofra-slot-choices-field [value]="slot.choices" [comboId]="comboId()" [menu]="menu()" [path]="path + '.choices'" [faults]="faults()" (valueChange)="write($index, { choices: $event })" />
        </div>
      }
      <button type="button" class="button" (click)="add()"><svg sofraIcon="plus" size="20"></svg>{{ w(value().length > 0 ? 'addSlot' : 'makeCombo') }}</button>
    </fieldset>
  `,
  styleUrls: ['../../ui/sheet-fields.scss', './slots-field.scss'],
})
export class SlotsField {
  readonly value = input.required<readonly ComboSlotEdit[]>();
  /** The combo itself, which fills no slot of its own; empty for a new one. */
  readonly comboId = input('');
  readonly menu = input.required<CatalogDto>();
  readonly faults = input<Readonly<Record<string, string>>>({});
  readonly valueChange = output<ComboSlotEdit[]>();
  private readonly slots = keptUp(this.value, this.valueChange);
  private readonly keepFocus = keptFocus();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);

  protected nameOf({ name }: ComboSlotEdit, index: number): string {
    return inLocale(name, this.words.language) || this.w('slot', { place: index + 1 });
  }

  protected add(): void {
    this.slots.set([...this.slots.now(), { id: null, name: {}, choices: [] }]);
  }

  protected write(index: number, part: Partial<ComboSlotEdit>): void {
    this.slots.set(this.slots.now().map((slot, at) => (at === index ? { ...slot, ...part } : slot)));
  }

  protected shift(index: number, by: number): void {
    const slots = [...this.slots.now()];
    slots.splice(index + by, 0, ...slots.splice(index, 1));
    this.slots.set(slots);
    this.keepFocus();
  }

  protected drop(index: number): void {
    this.slots.set(this.slots.now().filter((_, at) => at !== index));
  }
}
