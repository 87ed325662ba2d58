import { LiveAnnouncer } from '@angular/cdk/a11y';
import { type CdkDrag, type CdkDragDrop, CdkDrag as Drag, CdkDragHandle, CdkDropList, CdkDropListGroup, moveItemInArray } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem } from '@angular/material/menu';
import { type CatalogCategoryDto, type CatalogProductDto, type Currency, type MenuFlawDto, type Minor, SOLD_OUT_SPANS, type SoldOutSpan, type TranslatedText } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { keptFocus } from '../ui/kept-focus';
import { KeptPlace } from '../ui/kept-place';
import { MENU_WORDS } from './menu.words';
import type { Section } from './menu-store';
import { ProductRow } from './product-row';

/** Categories with their products, moved by hand or by arrow keys. */
@Component({
  selector: 'sofra-menu-tree',
  imports: [CdkDragHandle, CdkDropList, CdkDropListGroup, Drag, Icon, KeptPlace, MatMenu, MatMenuContent, MatMenuItem, ProductRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './menu-tree.html',
  styleUrl: './menu-tree.scss',
})
export class MenuTree {
  readonly sections = input.required<readonly Section[]>();
  readonly currency = input.required<Currency>();
  readonly flaws = input<readonly MenuFlawDto[]>([]);
  readonly openId = input<string | null>(null);
  /** While a search hides some of them nothing can be moved. */
  readonly canMove = input(true);
  readonly opened = output<CatalogProductDto>();
  readonly openedCategory = output<CatalogCategoryDto>();
  readonly added = output<CatalogCategoryDto>();
  readonly priced = output<{ product: CatalogProductDto; price: Minor }>();
  readonly sold = output<{ product: CatalogProductDto; span: SoldOutSpan }>();
  readonly categoriesMoved = output<string[]>();
  readonly productsMoved = output<{ categoryId: string; ids: string[] }>();
  private readonly words = inject(Words);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly keepFocus = keptFocus();
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly spans = SOLD_OUT_SPANS;
  protected readonly folded = signal<ReadonlySet<string>>(new Set());

  protected readonly takesCategory = (drag: CdkDrag) => isCategory(drag.data);
  protected readonly takesProduct = (drag: CdkDrag) => !isCategory(drag.data);

  protected nameOf({ name }: { name: TranslatedText }): string {
    return inLocale(name, this.words.language);
  }

  protected worst(productId: string): MenuFlawDto['severity'] | null {
    return this.flaws().find(({ id }) => id === productId)?.severity ?? null;
  }

  protected fold(id: string): void {
    this.folded.update((folded) => (folded.has(id) ? new Set([...folded].filter((each) => each !== id)) : new Set([...folded, id])));
  }

  protected dropCategory({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.moveCategory(previousIndex, currentIndex);
  }

  protected shiftCategory(event: Event, index: number, by: -1 | 1): void {
    event.preventDefault();
    this.moveCategory(index, index + by);
  }

  protected dropProduct({ container, currentIndex, item }: CdkDragDrop<Section, unknown, CatalogProductDto>): void {
    this.moveProduct(container.data, item.data, currentIndex);
  }

  protected moveProduct({ category, products }: Section, product: CatalogProductDto, to: number): void {
    const others = products.filter(({ id }) => id !== product.id);
    if (to < 0 || to > others.length || products.findIndex(({ id }) => id === product.id) === to) return;
    this.productsMoved.emit({ categoryId: category.id, ids: others.toSpliced(to, 0, product).map(({ id }) => id) });
    this.keepFocus();
    this.announce(product, to);
  }

  private moveCategory(from: number, to: number): void {
    const categories = this.sections().map(({ category }) => category);
    if (from === to || to < 0 || to >= categories.length) return;
    moveItemInArray(categories, from, to);
    this.categoriesMoved.emit(categories.map(({ id }) => id));
    this.keepFocus();
    this.announce(categories[to]!, to);
  }

  private announce(thing: { name: TranslatedText }, place: number): void {
    void this.announcer.announce(this.w('moved', { name: this.nameOf(thing), place: place + 1 }));
  }
}

function isCategory(data: CatalogCategoryDto | CatalogProductDto): boolean {
  return !('price' in data);
}
