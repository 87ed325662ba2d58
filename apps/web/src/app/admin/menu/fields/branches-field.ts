import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { BranchOverrideDto, Currency } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { MENU_WORDS } from '../menu.words';
import { Field } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { keptUp } from '../../ui/kept-up';

const SALE = { '': null, on: true, off: false } as const;

/** Where a branch's price or availability differs from the menu's. */
@Component({
  selector: 'sofra-branches-field',
  imports: [Field, MoneyField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (branch of branches(); track branch.id) {
      <sofra-money-field [label]="w('branchPrice', { branch: branch.name })" [value]="of(branch.id).price" [currency]="currency()" [placeholder]="w('sameAsMenu')" [isOptional]="true" [fault]="faultOf(branch.id)" (valueChange)="write(branch.id, { price: $event })" />
      <label sofraField [label]="w('branchSale', { branch: branch.name })">
        <select #sale (change)="write(branch.id, { isAvailable: SALE[$any(sale.value)] })">
          <option value="" [selected]="of(branch.id).isAvailable === null">{{ w('sameAsMenu') }}</option>
          <option value="on" [selected]="of(branch.id).isAvailable === true">{{ w('sale.on') }}</option>
          <option value="off" [selected]="of(branch.id).isAvailable === false">{{ w('sale.off') }}</option>
        </select>
      </label>
    }
  `,
  styles: `:host { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--sofra-space-3); }`,
})
export class BranchesField {
  readonly branches = input.required<readonly { id: string; name: string }[]>();
  readonly value = input.required<readonly BranchOverrideDto[]>();
  readonly currency = input.required<Currency>();
  readonly faults = input<Readonly<Record<string, string>>>({});
  readonly valueChange = output<BranchOverrideDto[]>();
  private readonly differences = keptUp(this.value, this.valueChange);
  protected readonly w = inject(Words).of(MENU_WORDS);
  protected readonly SALE: Readonly<Record<string, boolean | null>> = SALE;

  protected of(branchId: string): BranchOverrideDto {
    return this.differences.now().find((each) => each.branchId === branchId) ?? { branchId, price: null, isAvailable: null };
  }

  protected faultOf(branchId: string): string | undefined {
    return this.faults()[`branches.${this.differences.now().findIndex((each) => each.branchId === branchId)}.price`];
  }

  protected write(branchId: string, part: Partial<BranchOverrideDto>): void {
    const changed = { ...this.of(branchId), ...part };
    const others = this.differences.now().filter((each) => each.branchId !== branchId);
    this.differences.set(changed.price === null && changed.isAvailable === null ? others : [...others, changed].sort((a, b) => (a.branchId < b.branchId ? -1 : 1)));
  }
}
