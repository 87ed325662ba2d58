import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../core/i18n/words';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { MISSING_WORDS } from './missing.words';

/** Where an address of the administration leads that is none: a mistyped one, or a bookmark of long ago. */
@Component({
  selector: 'sofra-missing-page',
  imports: [PageHead, PageState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-page-head [heading]="w('title')" />
    <sofra-page-state [empty]="w('about')"><a class="button button--primary" routerLink="/admin/orders">{{ w('toOrders') }}</a></sofra-page-state>
  `,
})
export class MissingPage {
  protected readonly w = inject(Words).of(MISSING_WORDS);
}
