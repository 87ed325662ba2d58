import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { DINGS, type Ding } from './dings';
import { KitchenSound } from './kitchen-sound';
import { SOUND_WORDS } from './sound.words';

/** Each of the kitchen's sounds at a touch, so that everybody knows what they mean. */
@Component({
  selector: 'sofra-sound-test',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p id="sound-test">{{ w('test') }}</p>
    <div role="group" aria-labelledby="sound-test">
      @for (ding of dings; track ding) {
        <button type="button" class="button button--board" (click)="test(ding)"><svg sofraIcon="bell"></svg>{{ nameOf(ding) }}</button>
      }
    </div>
  `,
  styles: `
    p { margin-bottom: var(--sofra-space-1); color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); font-weight: 600; }
    div { display: grid; grid-template-columns: 1fr 1fr; gap: var(--sofra-space-2); }
    .button { padding: 0 var(--sofra-space-2); font-size: var(--sofra-text-s); }
  `,
})
export class SoundTest {
  protected readonly dings = DINGS;
  protected readonly w = inject(Words).of(SOUND_WORDS);
  private readonly sound = inject(KitchenSound);

  protected nameOf(ding: Ding): string {
    return this.w(ding);
  }

  protected async test(ding: Ding): Promise<void> {
    await this.sound.unlock();
    this.sound.ring(ding);
  }
}
