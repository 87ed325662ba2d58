import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output } from '@angular/core';
import { ALLERGENS, type CatalogDto, type CatalogProductDto, DIETS, type ProductEdit } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Session } from '../../../core/session';
import { EditSession } from '../edit-session';
import { BranchesField } from '../fields/branches-field';
import { Confirm } from '../../ui/confirm';
import { Field } from '../../ui/field';
import { GroupUsesField } from '../fields/group-uses-field';
import { ImageField } from '../fields/image-field';
import { MoneyField } from '../../ui/money-field';
import { ScheduleField } from '../../ui/schedule-field';
import { UNREAD } from '../../ui/unread-faults';
import { SlotsField } from '../fields/slots-field';
import { StockField } from '../fields/stock-field';
import { SynonymsField } from '../fields/synonyms-field';
import { TagsField } from '../fields/tags-field';
import { TranslatedField } from '../fields/translated-field';
import { MenuClient } from '../menu-client';
import { MENU_WORDS } from '../menu.words';
import { EditSheet } from './edit-sheet';

const BLANK: Omit<ProductEdit, 'categoryId'> = {
  // Without one, so that nobody sells for nothing what he only forgot to price.
  name: {}, description: {}, price: UNREAD, imageId: null, isAvailable: true, isAlcohol: false, isStockCounted: false, station: null, taxClass: 'food', externalId: null,
  synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [],
};

/** A product in full. */
@Component({
  selector: 'sofra-product-sheet',
  imports: [BranchesField, EditSheet, Field, GroupUsesField, ImageField, MoneyField, ScheduleField, SlotsField, StockField, SynonymsField, TagsField, TranslatedField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-sheet.html',
  styleUrl: '../../ui/sheet-fields.scss',
})
export class ProductSheet implements OnInit {
  /** Null for a new one. */
  readonly product = input.required<CatalogProductDto | null>();
  /** Where a new one goes. */
  readonly categoryId = input('');
  readonly menu = input.required<CatalogDto>();
  readonly saved = output<CatalogProductDto>();
  /** What is left was counted; kept at once, since the kitchen is selling meanwhile. */
  readonly stocked = output<{ branchId: string; remaining: number }>();
  readonly archived = output();
  readonly closed = output();
  private readonly client = inject(MenuClient);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly allergens = ALLERGENS;
  protected readonly diets = DIETS;
  protected readonly branches = inject(Session).me()?.branches ?? [];
  protected session!: EditSession<ProductEdit, CatalogProductDto>;
  protected readonly categories = computed(() => this.menu().categories.filter(({ isArchived }) => !isArchived).sort((a, b) => a.position - b.position));
  protected readonly groups = computed(() => this.menu().modifierGroups.filter(({ isArchived }) => !isArchived));

  ngOnInit(): void {
    const keeper = {
      create: (edit: ProductEdit) => this.client.create('products', edit),
      change: (id: string, version: number, patch: Partial<ProductEdit>) => this.client.change('products', id, version, patch),
      one: (id: string) => this.client.one('products', id),
    };
    this.session = new EditSession(keeper, this.product(), { ...BLANK, categoryId: this.categoryId() });
  }

  protected nameOf(name: CatalogProductDto['name'], otherwise = ''): string {
    return inLocale(name, this.words.language) || otherwise;
  }

  /** Those that may be chosen; one that is chosen already stays among them. */
  protected taxes(chosen: string): { key: string; name: string }[] {
    const { taxClasses, taxes } = this.menu().choices;
    const named = (key: string) => taxes.find((tax) => tax.key === key) ?? { key, name: key, isArchived: false };
    return [...new Set([...taxClasses, chosen])].map(named).filter(({ key, isArchived }) => !isArchived || key === chosen);
  }

  protected async save(): Promise<void> {
    if (!(await this.mayBeFree())) return;
    const saved = await this.session.save();
    if (saved) this.saved.emit(saved);
  }

  /** What was not free before is asked about once more: the chat sells it from the next moment on. */
  private async mayBeFree(): Promise<boolean> {
    const { price, name } = this.session.draft();
    if (price !== 0 || this.product()?.price === 0) return true;
    return this.confirm.ask({ title: this.w('free.title'), text: this.w('free.text', { name: this.nameOf(name) || this.w('newProduct') }), verb: this.w('free.verb'), back: this.w('free.back') });
  }
}
