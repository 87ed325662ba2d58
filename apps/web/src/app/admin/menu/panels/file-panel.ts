import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type MenuFileFault, type MenuImportDto, ROUTES } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { problemOf, problemText } from '../../../core/problem-text';
import { Icon } from '../../../shared/icon';
import { faultKey } from '../../ui/fault-key';
import { SideSheet } from '../../ui/side-sheet';
import { Snacks } from '../../ui/snacks';
import { UI_WORDS } from '../../ui/ui.words';
import { FILE_WORDS } from './file.words';
import { FileClient } from './file-client';

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_FAULTS = 100;
const WORKBOOK = /\.(xlsx?|xlsm|ods|numbers)$/i;

/** The menu out as a file and in again, checked before anything changes. */
@Component({
  selector: 'sofra-file-panel',
  imports: [Icon, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-panel.html',
  styleUrl: './file-panel.scss',
})
export class FilePanel {
  readonly closed = output();
  /** The menu is another one now. */
  readonly changed = output();
  private readonly client = inject(FileClient);
  private readonly words = inject(Words);
  private readonly snacks = inject(Snacks);
  private readonly faultWords = this.words.of(UI_WORDS);
  protected readonly w = this.words.of(FILE_WORDS);
  protected readonly catalog = ROUTES.catalog;
  protected readonly file = signal<File | null>(null);
  protected readonly busy = signal<'checking' | 'applying' | null>(null);
  protected readonly report = signal<MenuImportDto | null>(null);
  protected readonly wrong = signal('');
  protected readonly shown = computed(() => this.report()?.faults.slice(0, MOST_FAULTS) ?? []);
  protected readonly hidden = computed(() => (this.report()?.faults.length ?? 0) - this.shown().length);

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.file.set(file);
    this.report.set(null);
    this.wrong.set(WORKBOOK.test(file.name) ? this.w('workbook') : file.size > MOST_BYTES ? this.w('tooLarge') : '');
    if (!this.wrong()) await this.send(file, true);
  }

  protected async apply(): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    const report = await this.send(file, false);
    if (!report?.isApplied) return;
    this.snacks.say(this.w('done', { created: report.created, changed: report.changed }));
    this.report.set(null);
    this.file.set(null);
    this.changed.emit();
  }

  /** In a table a text's language is part of its column's name. */
  protected columnOf({ line, field }: MenuFileFault): string {
    return line === null ? field : field.replace(/\.(tr|en)$/, '_$1');
  }

  protected faultText({ fault }: MenuFileFault): string {
    const key = faultKey({ [fault]: true });
    return key ? this.faultWords(key) : fault;
  }

  private async send(file: File, isDryRun: boolean): Promise<MenuImportDto | null> {
    this.busy.set(isDryRun ? 'checking' : 'applying');
    try {
      this.report.set(await this.client.take(file, isDryRun));
      return this.report();
    } catch (error) {
      this.wrong.set(this.words.t(problemText(problemOf(error))));
      return null;
    } finally {
      this.busy.set(null);
    }
  }
}
