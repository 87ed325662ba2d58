import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Words } from '../../core/i18n/words';
import { Session } from '../../core/session';
import { PageHead } from '../ui/page-head';
import { Unsaved } from '../ui/unsaved';
import { AutoAcceptPanel } from './auto-accept-panel';
import { BranchPanel } from './branch-panel';
import { BranchesPanel } from './branches-panel';
import { FormPanel } from './form-panel';
import { HoursPanel } from './hours-panel';
import { MessagesPanel } from './messages/messages-panel';
import { ReferralPanel } from './referral-panel';
import { SETTINGS_WORDS } from './settings.words';
import { TaxesPanel } from './taxes-panel';
import { ZonesPanel } from './zones-panel';

const VIEWS = ['hours', 'zones', 'branch', 'messages', 'referral', 'taxes', 'branches'] as const;
type View = (typeof VIEWS)[number];

/** How the branch works; chat and board obey what is saved here at once. */
@Component({
  selector: 'sofra-settings-page',
  imports: [AutoAcceptPanel, BranchPanel, BranchesPanel, FormPanel, HoursPanel, MessagesPanel, PageHead, ReferralPanel, TaxesPanel, ZonesPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-page-head [heading]="w('settings')" />
    <div class="segments" role="group" [attr.aria-label]="w('settings')">
      @for (each of views(); track each) { <button type="button" [attr.aria-pressed]="each === view()" (click)="show(each)">{{ w(viewWord(each)) }}</button> }
    </div>
    @switch (view()) {
      @case ('hours') { <sofra-hours-panel /> }
      @case ('zones') { <sofra-zones-panel /> }
      @case ('branch') { <sofra-branch-panel /><sofra-auto-accept-panel /><sofra-form-panel /> }
      @case ('messages') { <sofra-messages-panel /> }
      @case ('referral') { <sofra-referral-panel /> }
      @case ('taxes') { <sofra-taxes-panel /> }
      @case ('branches') { <sofra-branches-panel /> }
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--sofra-space-4); align-content: start; }
    .segments { flex-wrap: wrap; justify-self: start; max-width: 100%; }
  `,
})
export class SettingsPage {
  private readonly unsaved = inject(Unsaved);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly w = inject(Words).of(SETTINGS_WORDS);
  private readonly session = inject(Session);
  // What only owners may open is not shown to others.
  protected readonly views = computed(() => VIEWS.filter((view) => view !== 'branches' || this.session.me()?.role === 'owner'));
  // In the address, so that a reload stays where it was and a link leads there.
  protected readonly view = computed<View>(() => this.views().find((view) => view === this.params().get('view')) ?? 'hours');

  protected viewWord(view: View): `view.${View}` {
    return `view.${view}`;
  }

  protected async show(view: View): Promise<void> {
    if (view === this.view() || !(await this.unsaved.mayLeave())) return;
    // Back leaves the settings, where unsaved work is asked about.
    await this.router.navigate([], { relativeTo: this.route, queryParams: { view }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
