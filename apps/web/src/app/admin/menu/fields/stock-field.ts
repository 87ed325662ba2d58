import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { CatalogProductDto } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { Field } from '../../ui/field';
import { MENU_WORDS } from '../menu.words';

/** How many portions each branch has left, said at once; what is no count stays in its field and says so. */
@Component({
  selector: 'sofra-stock-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (branch of branches(); track branch.id) {
      <label sofraField [label]="w('stockLeft', { branch: branch.name })" [fault]="wrong()[branch.id]">
        <input type="number" min="0" [value]="leftAt(branch.id)" (change)="read(branch.id, $any($event.target))" />
      </label>
    }
  `,
  styles: `:host { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; gap: var(--sofra-space-3); }`,
})
export class StockField {
  readonly stock = input.required<CatalogProductDto['stock']>();
  readonly branches = input.required<readonly { id: string; name: string }[]>();
  readonly stocked = output<{ branchId: string; remaining: number }>();
  protected readonly w = inject(Words).of(MENU_WORDS);
  /** By branch, what is wrong with the count that was typed last. */
  protected readonly wrong = signal<Readonly<Record<string, string | undefined>>>({});

  protected leftAt(branchId: string): number {
    return this.stock().find((each) => each.branchId === branchId)?.remaining ?? 0;
  }

  protected read(branchId: string, { valueAsNumber: remaining }: HTMLInputElement): void {
    const fault = !Number.isInteger(remaining) ? 'not-a-number' : remaining < 0 ? 'too-low' : undefined;
    this.wrong.update((wrong) => ({ ...wrong, [branchId]: fault }));
    if (!fault) this.stocked.emit({ branchId, remaining });
  }
}
