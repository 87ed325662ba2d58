import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal } from '@angular/core';
import type { CatalogCategoryDto, CatalogModifierGroupDto, CatalogProductDto, MenuFlawDto, SoldOutSpan } from '@sofra/contracts';
import { formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { ArchiveList, type Archived } from './archive-list';
import { BranchMenu } from './branch-menu';
import type { BranchChange } from './branch-override';
import { GroupList } from './group-list';
import { type Entries, type Kind, MenuClient } from './menu-client';
import { MenuStore } from './menu-store';
import { MenuTree } from './menu-tree';
import { MENU_WORDS } from './menu.words';
import { ChatPreview } from './panels/chat-preview';
import { FilePanel } from './panels/file-panel';
import { LintPanel } from './panels/lint-panel';
import { PricesPanel } from './panels/prices-panel';
import { CategorySheet } from './sheets/category-sheet';
import { GroupSheet } from './sheets/group-sheet';
import { ProductSheet } from './sheets/product-sheet';

/** What stands beside the list; a thing of null is a new one. */
type Beside =
  | { what: 'product'; thing: CatalogProductDto | null; categoryId: string }
  | { what: 'category'; thing: CatalogCategoryDto | null }
  | { what: 'group'; thing: CatalogModifierGroupDto | null }
  | { what: 'preview' | 'lint' | 'prices' | 'file' };

const VIEWS = ['menu', 'branch', 'groups', 'archive'] as const;

/** The menu as its owner edits it; chat and board obey at once. */
@Component({
  selector: 'sofra-menu-page',
  imports: [ArchiveList, BranchMenu, CategorySheet, ChatPreview, FilePanel, GroupList, GroupSheet, Icon, LintPanel, MenuTree, PageHead, PageState, PricesPanel, ProductSheet],
  providers: [{ provide: MenuStore, useFactory: () => new MenuStore(inject(MenuClient), Date.now) }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './menu-page.html',
  styleUrl: './menu-page.scss',
})
export class MenuPage implements OnInit {
  protected readonly store = inject(MenuStore);
  private readonly words = inject(Words);
  private readonly snacks = inject(Snacks);
  private readonly unsaved = inject(Unsaved);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly problemText = problemText;
  protected readonly choice = inject(BranchChoice);
  /** Whoever is limited to a branch changes what is different there, and nothing that others share. */
  protected readonly isOneBranch = Boolean(inject(Session).me()?.branchId);
  protected readonly views = computed(() => (this.isOneBranch ? [] : VIEWS.filter((view) => view !== 'branch' || this.choice.branches().length > 1)));
  protected readonly view = signal<(typeof VIEWS)[number]>(this.isOneBranch ? 'branch' : 'menu');
  protected readonly beside = signal<Beside | null>(null);
  /** As a list, so that another thing gets a sheet of its own. */
  protected readonly sheets = computed(() => [this.beside()].filter((beside) => beside !== null));
  protected readonly openId = computed(() => {
    const beside = this.beside();
    return beside && 'thing' in beside ? (beside.thing?.id ?? null) : null;
  });
  protected readonly archived = computed<Archived[]>(() =>
    (['categories', 'products', 'modifier-groups'] as const).flatMap((kind) => this.store.archived()[kind].map(({ id, name }) => ({ kind, id, name }))),
  );
  protected readonly loud = computed(() => (this.store.flaws() ?? []).filter(({ severity }) => severity !== 'hint').length);

  ngOnInit(): void {
    void this.store.refresh();
  }

  /** Something typed in the sheet that is open is asked about first. */
  protected async show(beside: Beside | null): Promise<void> {
    if (await this.unsaved.mayLeave()) this.beside.set(beside);
  }

  protected newProduct(category = this.store.sections()[0]?.category): Promise<void> {
    return category ? this.show({ what: 'product', thing: null, categoryId: category.id }) : this.show({ what: 'category', thing: null });
  }

  protected saved<K extends Kind>(kind: K, entry: Entries[K]): void {
    this.store.put(kind, entry);
    this.beside.set(null);
    this.snacks.say(this.w('savedNow', { name: inLocale(entry.name, this.words.language) }));
  }

  protected async archive(kind: Kind, thing: { id: string; name: Archived['name'] } | null): Promise<void> {
    if (!thing) return;
    this.beside.set(null);
    if (await this.store.archive(kind, thing.id, true)) this.snacks.say(this.w('archivedNow', { name: inLocale(thing.name, this.words.language) }), () => void this.restore({ kind, ...thing }));
  }

  protected async restore({ kind, id, name }: Archived): Promise<void> {
    if (await this.store.archive(kind, id, false)) this.snacks.say(this.w('restoredNow', { name: inLocale(name, this.words.language) }));
  }

  protected async setPrice(product: CatalogProductDto, price: number): Promise<void> {
    if (!(await this.store.setPrice(product, price))) return;
    const said = { name: inLocale(product.name, this.words.language), before: this.money(product.price), after: this.money(price) };
    this.snacks.say(this.w('pricedNow', said), () => void this.priceBack(product, this.w('priceBack', said)));
  }

  private async priceBack({ id, price }: CatalogProductDto, sentence: string): Promise<void> {
    const now = this.store.menu()?.products.find((each) => each.id === id);
    if (now && (await this.store.setPrice(now, price))) this.snacks.say(sentence);
  }

  private money(amount: number): string {
    return formatMoney(amount, this.store.menu()!.choices.currency, this.words.language);
  }

  protected async differ(product: CatalogProductDto, change: BranchChange): Promise<void> {
    if (await this.store.differ(product, change)) this.snacks.say(this.w('savedNow', { name: inLocale(product.name, this.words.language) }));
  }

  protected async setStock(product: CatalogProductDto | null, { branchId, remaining }: { branchId: string; remaining: number }): Promise<void> {
    if (product && (await this.store.setStock(product, branchId, remaining))) this.snacks.say(this.w('savedNow', { name: inLocale(product.name, this.words.language) }));
  }

  protected async sell(product: CatalogProductDto, span: SoldOutSpan): Promise<void> {
    if (!(await this.store.sell(product, span))) return;
    const undo = span === 'back' ? undefined : () => void this.store.sell(product, 'back');
    this.snacks.say(`${inLocale(product.name, this.words.language)}: ${this.w(`sale.${span}`)}`, undo);
  }

  protected jump({ kind, id }: MenuFlawDto): void {
    const menu = this.store.menu();
    const product = kind === 'product' && menu?.products.find((each) => each.id === id);
    const category = kind === 'category' && menu?.categories.find((each) => each.id === id);
    if (product) void this.show({ what: 'product', thing: product, categoryId: product.categoryId });
    else if (category) void this.show({ what: 'category', thing: category });
  }
}
