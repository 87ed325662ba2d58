import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** An outline icon in the colour of its text; always beside a word or inside a named button, so hidden from screen readers. */
@Component({
  selector: 'svg[sofraIcon]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg:path [attr.d]="path()" />`,
  host: {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
    '[attr.width]': 'size()',
    '[attr.height]': 'size()',
  },
})
export class Icon {
  readonly name = input.required<IconName>({ alias: 'sofraIcon' });
  readonly size = input<number | string>(24);
  protected readonly path = computed(() => ICONS[this.name()]);
}
