import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type ProblemCode, ROUTES } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { problemOf, problemText } from '../../../core/problem-text';
import { Icon } from '../../../shared/icon';
import { MenuClient } from '../menu-client';
import { MENU_WORDS } from '../menu.words';

// The server takes no more; told here, nobody waits for 30 MB to be sent in vain.
const MOST_BYTES = 12 * 1024 * 1024;

/** The picture of a product: shown, chosen, uploaded at once, taken away. */
@Component({
  selector: 'sofra-image-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="frame">
      @if (value(); as id) { <img [src]="url(id)" [alt]="w('image')" width="96" height="96" /> } @else { <svg sofraIcon="image" size="32"></svg> }
    </div>
    <div class="do">
      <label class="button" [class.is-busy]="isBusy()">
        <svg sofraIcon="image" size="20"></svg>{{ w(isBusy() ? 'uploading' : 'chooseImage') }}
        <input #file class="sr-only" type="file" accept="image/jpeg,image/png,image/webp,image/avif" [disabled]="isBusy()" (change)="take(file.files?.[0]); file.value = ''" />
      </label>
      @if (value()) { <button type="button" class="button button--quiet" (click)="valueChange.emit(null)">{{ w('dropImage') }}</button> }
      @if (wrong(); as sentence) { <p role="alert">{{ sentence }}</p> }
    </div>
  `,
  styles: `
    :host { display: flex; align-items: center; gap: var(--sofra-space-4); }
    .frame { display: grid; flex: none; place-items: center; width: 96px; height: 96px; border-radius: var(--sofra-radius); background: var(--sofra-raised); color: var(--sofra-ink-soft); overflow: hidden; }
    img { display: block; object-fit: cover; }
    .do { display: flex; flex-wrap: wrap; gap: var(--sofra-space-2); }
    label:has(:focus-visible) { outline: 3px solid var(--sofra-accent); outline-offset: 2px; }
    .is-busy { opacity: 0.6; }
    p { width: 100%; color: var(--sofra-cancelled); font-size: var(--sofra-text-xs); font-weight: 600; }
  `,
})
export class ImageField {
  readonly value = input.required<string | null>();
  readonly valueChange = output<string | null>();
  private readonly client = inject(MenuClient);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly isBusy = signal(false);
  private readonly problem = signal<ProblemCode | 'too-large' | null>(null);

  protected url(id: string): string {
    return `${ROUTES.images}/${id}?size=thumbnail`;
  }

  protected wrong(): string {
    const problem = this.problem();
    if (!problem) return '';
    return problem === 'too-large' || problem === 'payload-too-large' ? this.w('imageTooLarge') : this.words.t(problemText(problem));
  }

  protected async take(file: File | undefined): Promise<void> {
    if (!file) return;
    this.problem.set(file.size > MOST_BYTES ? 'too-large' : null);
    if (this.problem()) return;
    this.isBusy.set(true);
    try {
      this.valueChange.emit((await this.client.upload(file)).id);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
