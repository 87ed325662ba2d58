import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input } from '@angular/core';
import type { PasswordLinkDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Snacks } from '../ui/snacks';
import { STAFF_WORDS } from './staff.words';

/** A link that is shown this once, to be handed over. */
@Component({
  selector: 'sofra-password-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ w('linkTitle') }}</h3>
    <p>{{ w('linkText', { until: until() }) }}</p>
    <div class="row">
      <input #field readonly [value]="address()" [attr.aria-label]="w('linkTitle')" (focus)="field.select()" />
      <button type="button" class="button button--primary" (click)="copy(field)">{{ w('copy') }}</button>
    </div>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--sofra-space-2); padding: var(--sofra-space-4); border: 1px solid var(--sofra-ready); border-radius: var(--sofra-radius-s); }
    h3 { font-size: var(--sofra-text-s); }
    p { color: var(--sofra-ink-soft); }
    .row { display: flex; gap: var(--sofra-space-2); }
    input { flex: 1; min-width: 0; min-height: var(--sofra-target); padding: 0 var(--sofra-space-3); border: 1px solid var(--sofra-line-strong); border-radius: var(--sofra-radius-s); background: var(--sofra-canvas); }
  `,
})
export class PasswordLink {
  readonly link = input.required<PasswordLinkDto>();
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(STAFF_WORDS);
  protected readonly address = computed(() => `${this.origin}${this.link().path}`);

  protected until(): string {
    return this.shopClock.dayTime(this.link().expiresAt);
  }

  /** Without https there is no clipboard: the address is selected then, ready to be copied by hand. */
  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    await navigator.clipboard?.writeText(this.address()).then(() => this.snacks.say(this.w('copied')), () => undefined);
  }
}
