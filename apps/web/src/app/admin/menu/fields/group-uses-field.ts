import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CatalogModifierGroupDto, GroupUseDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { MENU_WORDS } from '../menu.words';
import { FaultLine } from '../../ui/fault-line';
import { Field } from '../../ui/field';
import { keptFocus } from '../../ui/kept-focus';
import { keptUp } from '../../ui/kept-up';

const COUNTS = ['min', 'max', 'free'] as const;

/** The questions a product asks, in order, each as its group says or in the product's own way. */
@Component({
  selector: 'sofra-group-uses-field',
  imports: [FaultLine, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ w('field.modifierGroups') }}</legend>
      <sofra-fault-line [fault]="faults()['modifierGroups']" />
      @for (use of value(); track use.groupId) {
        @let path = 'modifierGroups.' + $index;
        <div class="use">
          <b>{{ nameOf(use.groupId) }}</b>
          <button type="button" class="button button--quiet button--icon" [disabled]="$first" [attr.aria-label]="w('up', { name: nameOf(use.groupId) })" (click)="shift($index, -1)"><svg sofraIcon="up" size="20"></svg></button>
          <button type="button" class="button button--quiet button--icon" [disabled]="$last" [attr.aria-label]="w('down', { name: nameOf(use.groupId) })" (click)="shift($index, 1)"><svg sofraIcon="down" size="20"></svg></button>
          <button type="button" class="button button--quiet button--icon" [attr.aria-label]="w('remove', { name: nameOf(use.groupId) })" (click)="drop($index)"><svg sofraIcon="close" size="20"></svg></button>
          <sofra-fault-line [fault]="faults()[path + '.groupId']" />
          <div class="counts">
            @for (count of counts; track count) {
              <label sofraField [label]="w('field.' + count)" [fault]="faults()[path + '.' + count]">
                <input type="number" min="0" max="99" [value]="use[count] ?? ''" [placeholder]="ownOf(use.groupId, count)" (change)="write(use.groupId, count, $any($event.target).value)" />
              </label>
            }
          </div>
        </div>
      }
      @if (value().length > 0) { <p>{{ w('hint.own') }}</p> }
      @if (unused().length > 0) {
        <label sofraField [label]="w('addGroup')">
          <select #choice (change)="add(choice.value); choice.value = ''">
            <option value="">{{ w('chooseGroup') }}</option>
            @for (group of unused(); track group.id) { <option [value]="group.id">{{ nameOf(group.id) }}</option> }
          </select>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset { display: grid; gap: var(--sofra-space-2); min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { margin-bottom: var(--sofra-space-1); padding: 0; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); font-weight: 600; }
    p { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .use { display: grid; grid-template-columns: minmax(0, 1fr) repeat(3, 44px); align-items: center; padding: var(--sofra-space-2) var(--sofra-space-2) var(--sofra-space-3) var(--sofra-space-3); border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius-s); }
    .counts { display: grid; grid-column: 1 / -1; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--sofra-space-2); }
  `,
})
export class GroupUsesField {
  readonly value = input.required<readonly GroupUseDto[]>();
  readonly groups = input.required<readonly CatalogModifierGroupDto[]>();
  readonly faults = input<Readonly<Record<string, string>>>({});
  readonly valueChange = output<GroupUseDto[]>();
  private readonly uses = keptUp(this.value, this.valueChange);
  private readonly keepFocus = keptFocus();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS) as (key: string, params?: Record<string, string | number>) => string;
  protected readonly counts = COUNTS;
  protected readonly unused = computed(() => this.groups().filter(({ id }) => !this.value().some(({ groupId }) => groupId === id)));

  protected nameOf(groupId: string): string {
    return inLocale(this.groups().find(({ id }) => id === groupId)?.name ?? {}, this.words.language);
  }

  protected ownOf(groupId: string, count: (typeof COUNTS)[number]): string {
    return String(this.groups().find(({ id }) => id === groupId)?.[count] ?? '');
  }

  protected add(groupId: string): void {
    if (groupId) this.uses.set([...this.uses.now(), { groupId, min: null, max: null, free: null }]);
  }

  protected write(groupId: string, count: (typeof COUNTS)[number], text: string): void {
    this.uses.set(this.uses.now().map((use) => (use.groupId === groupId ? { ...use, [count]: text === '' ? null : Number(text) } : use)));
  }

  protected shift(index: number, by: number): void {
    const uses = [...this.uses.now()];
    uses.splice(index + by, 0, ...uses.splice(index, 1));
    this.uses.set(uses);
    this.keepFocus();
  }

  protected drop(index: number): void {
    this.uses.set(this.uses.now().filter((_, at) => at !== index));
  }
}
