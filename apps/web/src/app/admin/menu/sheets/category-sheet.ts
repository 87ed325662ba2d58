import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import type { CatalogCategoryDto, CatalogDto, CategoryEdit } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { EditSession } from '../edit-session';
import { Field } from '../../ui/field';
import { ScheduleField } from '../../ui/schedule-field';
import { TranslatedField } from '../fields/translated-field';
import { MenuClient } from '../menu-client';
import { MENU_WORDS } from '../menu.words';
import { EditSheet } from './edit-sheet';

const BLANK: CategoryEdit = { name: {}, description: {}, externalId: null, schedule: [] };

/** A category in full. */
@Component({
  selector: 'sofra-category-sheet',
  imports: [EditSheet, Field, ScheduleField, TranslatedField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let edit = session.draft();
    @let faults = session.faults();
    <sofra-edit-sheet [session]="session" [heading]="heading()" [isNew]="!category()" [canArchive]="!!category() && !category()!.isArchived" (save)="save()" (archive)="archived.emit()" (closed)="closed.emit()">
      <sofra-translated-field [label]="w('field.name')" path="name" [value]="edit.name" [locales]="menu().choices.locales" [faults]="faults" (valueChange)="session.patch({ name: $event })" />
      <sofra-translated-field [label]="w('field.description')" path="description" [value]="edit.description" [locales]="menu().choices.locales" [faults]="faults" [isLong]="true" (valueChange)="session.patch({ description: $event })" />
      <sofra-schedule-field [value]="edit.schedule" [faults]="faults" (valueChange)="session.patch({ schedule: $event })" />
      <label sofraField [label]="w('field.externalId')" [hint]="w('hint.externalId')" [fault]="faults['externalId']">
        <input maxlength="64" autocomplete="off" autocapitalize="none" [value]="edit.externalId ?? ''" (input)="session.patch({ externalId: $any($event.target).value || null })" />
      </label>
    </sofra-edit-sheet>
  `,
})
export class CategorySheet implements OnInit {
  /** Null for a new one. */
  readonly category = input.required<CatalogCategoryDto | null>();
  readonly menu = input.required<CatalogDto>();
  readonly saved = output<CatalogCategoryDto>();
  readonly archived = output();
  readonly closed = output();
  private readonly client = inject(MenuClient);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);
  protected session!: EditSession<CategoryEdit, CatalogCategoryDto>;

  ngOnInit(): void {
    const keeper = {
      create: (edit: CategoryEdit) => this.client.create('categories', edit),
      change: (id: string, version: number, patch: Partial<CategoryEdit>) => this.client.change('categories', id, version, patch),
      one: (id: string) => this.client.one('categories', id),
    };
    this.session = new EditSession(keeper, this.category(), BLANK);
  }

  protected heading(): string {
    const category = this.category();
    return category ? inLocale(category.name, this.words.language) : this.w('newCategory');
  }

  protected async save(): Promise<void> {
    const saved = await this.session.save();
    if (saved) this.saved.emit(saved);
  }
}
