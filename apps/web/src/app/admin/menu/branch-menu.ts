import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { BranchOverrideDto, CatalogProductDto, Currency } from '@sofra/contracts';
import { currencyDigits, formatMoney, inLocale, MOST_PRICE, parseAmount } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { amountText } from '../ui/amount-text';
import { Snacks } from '../ui/snacks';
import { type BranchChange, overrideOf } from './branch-override';
import { MENU_WORDS } from './menu.words';
import type { Section } from './menu-store';

const SALE = { same: null, on: true, off: false } as const;

/** The menu as one branch has it: an empty price and "as everywhere" mean that it does not differ. */
@Component({
  selector: 'sofra-branch-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="soft">{{ w('hint.branch', { branch: branch()?.name ?? '' }) }}</p>
    @for (section of sections(); track section.category.id) {
      @if (section.products.length > 0) {
        <h2>{{ nameOf(section.category) }}</h2>
        <ul>
          @for (product of section.products; track product.id) {
            @let own = of(product);
            @let name = nameOf(product);
            <li [class.differs]="own.price !== null || own.isAvailable !== null">
              <span>{{ name }}</span>
              <label class="field"><span class="sr-only">{{ w('branchPriceOf', { name }) }}</span>
                <input #price inputmode="decimal" autocomplete="off" [placeholder]="text(product.price)" [value]="text(own.price)" (change)="setPrice(product, price)" />
              </label>
              <label class="field"><span class="sr-only">{{ w('branchSaleOf', { name }) }}</span>
                <select #sale (change)="setSale(product, sale.value)">
                  <option value="same" [selected]="own.isAvailable === null">{{ w('sale.same') }}</option>
                  <option value="on" [selected]="own.isAvailable === true">{{ w('sale.on') }}</option>
                  <option value="off" [selected]="own.isAvailable === false">{{ w('sale.off') }}</option>
                </select>
              </label>
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-3); max-width: 840px; }
    .soft { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    h2 { margin-top: var(--sofra-space-3); font-size: var(--sofra-text-s); }
    ul { display: grid; margin: 0; padding: 0; border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius); background: var(--sofra-surface); list-style: none; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) 112px 176px; align-items: center; gap: var(--sofra-space-3); padding: var(--sofra-space-2) var(--sofra-space-4); border-bottom: 1px solid var(--sofra-line); }
    li:last-child { border-bottom: 0; }
    .differs > span { font-weight: 650; }
    input { text-align: right; font-variant-numeric: tabular-nums; }
    @media (max-width: 599px) { li { grid-template-columns: 112px minmax(0, 1fr); } li > span { grid-column: 1 / -1; } }
  `,
})
export class BranchMenu {
  readonly sections = input.required<readonly Section[]>();
  readonly branch = input.required<{ id: string; name: string } | undefined>();
  readonly currency = input.required<Currency>();
  readonly differed = output<{ product: CatalogProductDto; change: BranchChange }>();
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);

  protected nameOf({ name }: Pick<CatalogProductDto, 'name'>): string {
    return inLocale(name, this.words.language);
  }

  protected of(product: CatalogProductDto): BranchOverrideDto {
    return overrideOf(product, this.branch()?.id ?? '');
  }

  protected text(price: number | null): string {
    return amountText(price, this.currency(), this.words.language);
  }

  /** An empty field is the common price again; what is no price goes back to what stands. */
  protected setPrice(product: CatalogProductDto, field: HTMLInputElement): void {
    const own = this.of(product);
    const price = field.value.trim() === '' ? null : parseAmount(field.value, { digits: currencyDigits(this.currency()), locale: this.words.language });
    if ((price === null && field.value.trim() !== '') || (price !== null && price < 0)) this.refuse(field, this.text(own.price), 'noPrice');
    else if (price !== null && price > MOST_PRICE) this.refuse(field, this.text(own.price), 'highPrice');
    else if (price !== own.price) this.differed.emit({ product, change: { branchId: own.branchId, price } });
  }

  private refuse(field: HTMLInputElement, standing: string, why: 'noPrice' | 'highPrice'): void {
    this.snacks.say(this.w(why, { typed: field.value.trim(), most: formatMoney(MOST_PRICE, this.currency(), this.words.language) }));
    field.value = standing;
  }

  protected setSale(product: CatalogProductDto, sale: string): void {
    this.differed.emit({ product, change: { branchId: this.of(product).branchId, isAvailable: SALE[sale as keyof typeof SALE] } });
  }
}
