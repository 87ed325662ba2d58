import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CatalogEntry } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { problemText } from '../../../core/problem-text';
import { Icon } from '../../../shared/icon';
import { EnterSends } from '../../ui/enter-sends';
import { SideSheet } from '../../ui/side-sheet';
import { Unsaved } from '../../ui/unsaved';
import type { EditSession } from '../edit-session';
import { MENU_WORDS } from '../menu.words';
import { Off } from '../../ui/off';

/** What every form of the menu has around it: why it was refused, what others did meanwhile, its buttons. */
@Component({
  selector: 'sofra-edit-sheet',
  imports: [EnterSends, Icon, Off, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-side-sheet [heading]="heading()" (closed)="close()">
      @if (session().meanwhile(); as meanwhile) {
        <div class="notice meanwhile" role="alert">
          <b>{{ w('conflict.title') }}</b>
          <p>{{ meanwhile.theirs.length > 0 ? w('conflict.theirs', { fields: names(meanwhile.theirs) }) : w('conflict.mine') }}</p>
          @for (field of meanwhile.both; track field) {
            <p class="both">{{ w('conflict.both', { field: names([field]) }) }}<button type="button" class="button" (click)="session().takeTheirs(field)">{{ w('conflict.take') }}</button></p>
          }
        </div>
      }
      @if (refusal(); as sentence) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ sentence }}</p> }
      <form sofraEnterSends id="sofra-edit" novalidate (submit)="$event.preventDefault(); save.emit()"><ng-content /></form>
      <footer>
        @if (canArchive()) { <button type="button" class="button button--quiet archive" (click)="archive.emit()"><svg sofraIcon="archive" size="20"></svg>{{ w('archive') }}</button> }
        <button type="submit" form="sofra-edit" class="button button--primary" [sofraOff]="session().isSaving() || !(isNew() || session().isDirty())">{{ w(isNew() ? 'create' : 'save') }}</button>
      </footer>
    </sofra-side-sheet>
  `,
  styles: `
    form { display: grid; gap: var(--sofra-space-4); min-width: 0; }
    .meanwhile { display: grid; align-items: start; color: var(--sofra-ink); }
    .both { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--sofra-space-2); }
    .archive { margin-right: auto; }
  `,
})
export class EditSheet<T extends object, D extends T & CatalogEntry> {
  readonly session = input.required<EditSession<T, D>>();
  readonly heading = input.required<string>();
  readonly isNew = input(false);
  readonly canArchive = input(false);
  readonly save = output();
  readonly archive = output();
  readonly closed = output();
  private readonly words = inject(Words);
  private readonly unsaved = inject(Unsaved);
  protected readonly w = this.words.of(MENU_WORDS);

  protected readonly refusal = computed(() => {
    const problem = this.session().problem();
    if (!problem) return '';
    return problem === 'invalid-request' ? this.w('checkFields') : this.words.t(problemText(problem));
  });

  constructor() {
    this.unsaved.watch(() => this.session().isDirty());
  }

  protected names(fields: readonly (keyof T)[]): string {
    const word = this.words.of(MENU_WORDS) as (key: string) => string;
    return fields.map((field) => word(`field.${String(field)}`)).join(', ');
  }

  protected async close(): Promise<void> {
    if (await this.unsaved.mayLeave()) this.closed.emit();
  }
}
