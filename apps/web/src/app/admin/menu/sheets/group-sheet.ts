import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { ALLERGENS, type CatalogDto, type CatalogModifierGroupDto, DIETS, type ModifierEdit, type ModifierGroupEdit } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { EditSession } from '../edit-session';
import { Field } from '../../ui/field';
import { keptFocus } from '../../ui/kept-focus';
import { MoneyField } from '../../ui/money-field';
import { SynonymsField } from '../fields/synonyms-field';
import { TagsField } from '../fields/tags-field';
import { TranslatedField } from '../fields/translated-field';
import { MenuClient } from '../menu-client';
import { MENU_WORDS } from '../menu.words';
import { EditSheet } from './edit-sheet';

const BLANK: ModifierGroupEdit = { name: {}, externalId: null, min: 0, max: 1, free: 0, modifiers: [] };
const BLANK_MODIFIER: ModifierEdit = { id: null, externalId: null, name: {}, priceDelta: 0, isAvailable: true, isRemoval: false, synonyms: [], allergens: [], diets: [] };

/** A question with its answers. */
@Component({
  selector: 'sofra-group-sheet',
  imports: [EditSheet, Field, Icon, MoneyField, SynonymsField, TagsField, TranslatedField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './group-sheet.html',
  styleUrl: '../../ui/sheet-fields.scss',
})
export class GroupSheet implements OnInit {
  /** Null for a new one. */
  readonly group = input.required<CatalogModifierGroupDto | null>();
  readonly menu = input.required<CatalogDto>();
  readonly saved = output<CatalogModifierGroupDto>();
  readonly archived = output();
  readonly closed = output();
  private readonly client = inject(MenuClient);
  private readonly keepFocus = keptFocus();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly allergens = ALLERGENS;
  protected readonly diets = DIETS;
  protected readonly counts = ['min', 'max', 'free'] as const;
  protected session!: EditSession<ModifierGroupEdit, CatalogModifierGroupDto>;

  ngOnInit(): void {
    const keeper = {
      create: (edit: ModifierGroupEdit) => this.client.create('modifier-groups', edit),
      change: (id: string, version: number, patch: Partial<ModifierGroupEdit>) => this.client.change('modifier-groups', id, version, { ...patch, ...(patch.modifiers && { modifiers: patch.modifiers.map(toEdit) }) }),
      one: (id: string) => this.client.one('modifier-groups', id),
    };
    this.session = new EditSession(keeper, this.group(), BLANK);
  }

  protected heading(): string {
    const group = this.group();
    return group ? inLocale(group.name, this.words.language) : this.w('newGroup');
  }

  protected nameOf(modifier: ModifierEdit, index: number): string {
    return inLocale(modifier.name, this.words.language) || this.w('modifier', { place: index + 1 });
  }

  protected setCount(count: 'min' | 'max' | 'free', text: string): void {
    this.session.patch({ [count]: Number(text) });
  }

  protected add(): void {
    this.setModifiers([...this.session.draft().modifiers, BLANK_MODIFIER]);
  }

  protected write(index: number, part: Partial<ModifierEdit>): void {
    this.setModifiers(this.session.draft().modifiers.map((modifier, at) => (at === index ? { ...modifier, ...part } : modifier)));
  }

  protected shift(index: number, by: number): void {
    const modifiers = [...this.session.draft().modifiers];
    modifiers.splice(index + by, 0, ...modifiers.splice(index, 1));
    this.setModifiers(modifiers);
    this.keepFocus();
  }

  protected drop(index: number): void {
    this.setModifiers(this.session.draft().modifiers.filter((_, at) => at !== index));
  }

  protected async save(): Promise<void> {
    const saved = await this.session.save();
    if (saved) this.saved.emit(saved);
  }

  private setModifiers(modifiers: ModifierEdit[]): void {
    this.session.patch({ modifiers });
  }
}

// What is kept carries more than an edit may say, such as until when it is sold out.
function toEdit({ id, externalId, name, priceDelta, isAvailable, isRemoval, synonyms, allergens, diets }: ModifierEdit): ModifierEdit {
  return { id, externalId, name, priceDelta, isAvailable, isRemoval, synonyms, allergens, diets };
}
