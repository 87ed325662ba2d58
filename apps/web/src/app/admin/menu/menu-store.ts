import { computed, signal } from '@angular/core';
import type { CatalogCategoryDto, CatalogDto, CatalogProductDto, MenuFlawDto, ProblemCode, SoldOutSpan } from '@sofra/contracts';
import { foldTurkish } from '@sofra/domain';
import { problemDtoOf } from '../../core/problem-text';
import { type BranchChange, overrideOf, withOverride } from './branch-override';
import type { Entries, Kind, MenuClient } from './menu-client';

/** A category with what stands in it. */
export interface Section {
  category: CatalogCategoryDto;
  products: CatalogProductDto[];
}

const LIST = { categories: 'categories', products: 'products', 'modifier-groups': 'modifierGroups' } as const;
const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** The menu as the page shows it; what is changed here is changed on the server first. */
export class MenuStore {
  private readonly latest = signal<CatalogDto | null>(null);
  readonly menu = this.latest.asReadonly();
  readonly problem = signal<ProblemCode | null>(null);
  /** What the last thing done on a row was refused for; the row shows again what stands. */
  readonly refused = signal<ProblemCode | null>(null);
  readonly savedAt = signal<number | null>(null);
  readonly search = signal('');
  readonly flaws = signal<readonly MenuFlawDto[] | null>(null);
  readonly groups = computed(() => (this.latest()?.modifierGroups ?? []).filter(({ isArchived }) => !isArchived));
  readonly sections = computed(() => sectionsOf(this.latest(), this.search()));
  readonly archived = computed(() => ({
    categories: (this.latest()?.categories ?? []).filter(({ isArchived }) => isArchived),
    products: (this.latest()?.products ?? []).filter(({ isArchived }) => isArchived),
    'modifier-groups': (this.latest()?.modifierGroups ?? []).filter(({ isArchived }) => isArchived),
  }));

  private differing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: Pick<MenuClient, 'read' | 'lint' | 'change' | 'archive' | 'orderCategories' | 'orderProducts' | 'sell' | 'setStock' | 'differ'>,
    private readonly now: () => number,
  ) {}

  async refresh(): Promise<void> {
    try {
      this.latest.set(await this.client.read());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemDtoOf(error).code);
    }
    await this.lookForFlaws();
  }

  /** A failed look leaves the last one: the menu itself is what counts. */
  async lookForFlaws(): Promise<void> {
    await this.client.lint().then(({ flaws }) => this.flaws.set(flaws), () => undefined);
  }

  /** Something was saved in a sheet. */
  put<K extends Kind>(kind: K, entry: Entries[K]): void {
    this.replace(kind, entry);
    this.savedAt.set(this.now());
    void this.lookForFlaws();
  }

  setPrice(product: CatalogProductDto, price: number): Promise<boolean> {
    return this.act(() => this.keep(product, { ...product, price }, () => this.client.change('products', product.id, product.version, { price })));
  }

  /** Sold out for a while or back; the new version is read, so that the next edit begins from it. */
  sell(product: CatalogProductDto, span: SoldOutSpan): Promise<boolean> {
    return this.act(async () => {
      await this.client.sell('products', product.id, span);
      await this.refresh();
    });
  }

  setStock(product: CatalogProductDto, branchId: string, remaining: number): Promise<boolean> {
    return this.act(async () => this.put('products', await this.client.setStock(product.id, branchId, remaining)));
  }

  /** The server takes all that a branch has differently together: one change waits for the one before. */
  differ({ id }: CatalogProductDto, change: BranchChange): Promise<boolean> {
    const done = this.differing.then(() => this.act(async () => {
      const product = this.latest()?.products.find((each) => each.id === id);
      if (!product) return;
      const override = { ...overrideOf(product, change.branchId), ...change };
      await this.keep(product, withOverride(product, override), () => this.client.differ(id, override));
    }));
    this.differing = done;
    return done;
  }

  archive(kind: Kind, id: string, isArchived: boolean): Promise<boolean> {
    return this.act(async () => {
      await this.client.archive(kind, id, isArchived);
      await this.refresh();
    });
  }

  /** Shows the new order at once and keeps it; what the server refuses goes back. */
  orderCategories(ids: readonly string[]): Promise<boolean> {
    this.place('categories', new Map(ids.map((id, position) => [id, { position }])));
    return this.act(() => this.client.orderCategories(ids));
  }

  orderProducts(categoryId: string, ids: readonly string[]): Promise<boolean> {
    const moved = (this.latest()?.products ?? []).filter(({ id, categoryId: was }) => ids.includes(id) && was !== categoryId);
    this.place('products', new Map(ids.map((id, position) => [id, { position, categoryId }])));
    return this.act(async () => {
      await this.client.orderProducts(categoryId, ids);
      // A product in another category has another version now.
      if (moved.length > 0) await this.refresh();
    });
  }

  /** Shows the product at once as it is to be; what the server refuses goes back, also in the field where it was typed. */
  private async keep(before: CatalogProductDto, after: CatalogProductDto, save: () => Promise<CatalogProductDto>): Promise<void> {
    this.replace('products', after);
    try {
      this.put('products', await save());
    } catch (error) {
      this.replace('products', before);
      throw error;
    }
  }

  private async act(work: () => Promise<void>): Promise<boolean> {
    this.refused.set(null);
    try {
      await work();
      this.savedAt.set(this.now());
      return true;
    } catch (error) {
      this.refused.set(problemDtoOf(error).code);
      await this.refresh();
      return false;
    }
  }

  private replace<K extends Kind>(kind: K, entry: Entries[K]): void {
    this.latest.update((menu) => {
      if (!menu) return menu;
      const entries = menu[LIST[kind]] as unknown as readonly Entries[K][];
      const isKnown = entries.some(({ id }) => id === entry.id);
      return { ...menu, [LIST[kind]]: isKnown ? entries.map((each) => (each.id === entry.id ? entry : each)) : [...entries, entry] };
    });
  }

  private place(list: 'categories' | 'products', places: ReadonlyMap<string, object>): void {
    this.latest.update((menu) => menu && { ...menu, [list]: (menu[list] as { id: string }[]).map((each) => ({ ...each, ...places.get(each.id) })) });
  }
}

function sectionsOf(menu: CatalogDto | null, search: string): Section[] {
  if (!menu) return [];
  const wanted = foldTurkish(search);
  const fits = ({ name, externalId, synonyms }: CatalogProductDto) => [...Object.values(name), externalId ?? '', ...synonyms].some((text) => foldTurkish(text).includes(wanted));
  const shown = menu.products.filter((product) => !product.isArchived && (wanted === '' || fits(product))).sort(byPosition);
  const inCategory = Map.groupBy(shown, ({ categoryId }) => categoryId);
  const sections = menu.categories.filter(({ isArchived }) => !isArchived).sort(byPosition).map((category) => ({ category, products: inCategory.get(category.id) ?? [] }));
  return wanted === '' ? sections : sections.filter(({ products }) => products.length > 0);
}
