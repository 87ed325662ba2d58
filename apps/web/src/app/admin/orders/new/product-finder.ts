import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { DeskProductDto } from '@sofra/contracts';
import { foldTurkish, formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { NEW_ORDER_WORDS } from './new-order.words';

const MOST_SHOWN = 8;

/** The menu by keyboard: beginnings of words, arrows, Enter; the field is ready for the next dish at once. */
@Component({
  selector: 'sofra-product-finder',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label for="new-product">{{ w('product') }}</label>
      <input
        id="new-product" role="combobox" autocomplete="off" aria-controls="new-products" aria-autocomplete="list" [attr.aria-expanded]="found().length > 0"
        [attr.aria-activedescendant]="found().length ? 'new-product-' + at() : null" [placeholder]="w('productHint')" [value]="text()"
        (input)="type($any($event.target).value)" (keydown.arrowdown)="move($event, 1)" (keydown.arrowup)="move($event, -1)" (keydown.enter)="choose($event, found()[at()])" (keydown.escape)="type('')"
      />
    </div>
    <ul id="new-products" role="listbox" [attr.aria-label]="w('product')" [hidden]="found().length === 0">
      @for (product of found(); track product.id) {
        <li role="option" [id]="'new-product-' + $index" [attr.aria-selected]="$index === at()" [attr.aria-disabled]="!product.isAvailable" (mousedown)="choose($event, product)">
          <span>{{ name(product) }}@if (!product.isAvailable) { <small>{{ w('soldOut') }}</small> }</span><b>{{ money(product.price) }}</b>
        </li>
      }
    </ul>
  `,
  styles: `
    ul { display: grid; margin-top: var(--sofra-space-1); border: 1px solid var(--sofra-line-strong); border-radius: var(--sofra-radius-s); background: var(--sofra-surface); overflow: hidden; }
    ul[hidden] { display: none; }
    li { display: flex; align-items: center; justify-content: space-between; gap: var(--sofra-space-3); min-height: var(--sofra-target); padding: var(--sofra-space-2) var(--sofra-space-3); line-height: 1.25; cursor: pointer; }
    li[aria-selected='true'] { background: var(--sofra-raised); }
    li[aria-disabled='true'] { color: var(--sofra-ink-soft); cursor: default; }
    small { margin-left: var(--sofra-space-2); }
    b { white-space: nowrap; }
  `,
})
export class ProductFinder {
  readonly products = input.required<readonly DeskProductDto[]>();
  readonly currency = input.required<string>();
  readonly chosen = output<DeskProductDto>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(NEW_ORDER_WORDS);
  protected readonly text = signal('');
  protected readonly at = signal(0);
  private readonly folded = computed(() => this.products().map((product) => ({ product, names: ` ${foldTurkish(Object.values(product.name).join(' '))}` })));
  protected readonly found = computed(() => {
    const wanted = foldTurkish(this.text()).split(' ').filter(Boolean);
    if (wanted.length === 0) return [];
    return this.folded().filter(({ names }) => wanted.every((word) => names.includes(` ${word}`))).slice(0, MOST_SHOWN).map(({ product }) => product);
  });

  protected name({ name }: DeskProductDto): string {
    return inLocale(name, this.words.language);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.currency(), this.words.language);
  }

  protected type(text: string): void {
    this.text.set(text);
    this.at.set(0);
  }

  protected move(event: Event, by: 1 | -1): void {
    event.preventDefault();
    const count = this.found().length;
    if (count > 0) this.at.update((at) => (at + by + count) % count);
  }

  protected choose(event: Event, product: DeskProductDto | undefined): void {
    event.preventDefault();
    if (!product?.isAvailable) return;
    this.type('');
    this.chosen.emit(product);
  }
}
