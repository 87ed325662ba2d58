import { ChangeDetectionStrategy, Component, computed, inject, OnInit } from '@angular/core';
import { FULFILMENTS, type Locale, LOCALES, PAYMENT_METHODS, type SettingsDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { EnterSends } from '../ui/enter-sends';
import { faultKey } from '../ui/fault-key';
import { Confirm } from '../ui/confirm';
import { Field } from '../ui/field';
import { MoneyField } from '../ui/money-field';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { UI_WORDS } from '../ui/ui.words';
import { readNumber } from '../ui/unread-faults';
import { Unsaved } from '../ui/unsaved';
import { PanelForm } from './panel-form';
import { SettingsClient } from './settings-client';
import { SETTINGS_WORDS } from './settings.words';
import { Off } from '../ui/off';

const CHOICES = { locales: LOCALES, fulfilments: FULFILMENTS, paymentMethods: PAYMENT_METHODS } as const;
type Choice = keyof typeof CHOICES;

/** How the branch works: its name and what it offers. */
@Component({
  selector: 'sofra-branch-panel',
  imports: [EnterSends, Field, Icon, MoneyField, Off, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './branch-panel.html',
  styleUrl: './settings-panels.scss',
})
export class BranchPanel implements OnInit {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words);
  private readonly faultWords = this.words.of(UI_WORDS);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SETTINGS_WORDS);
  protected readonly problemText = problemText;
  protected readonly readNumber = readNumber;
  protected readonly form = new PanelForm<SettingsDto>();
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly currencies = computed(() => currenciesIn(this.words.language));
  protected readonly choices = CHOICES;
  protected readonly lists = ['locales', 'fulfilments', 'paymentMethods'] as const;
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');

  constructor() {
    inject(Unsaved).watch(() => this.form.isDirty());
  }

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(() => this.client.read());
  }

  protected async save(): Promise<void> {
    const { name, currency } = this.form.changes();
    if (currency && !(await this.asksFor(currency))) return;
    if (!(await this.form.save(() => this.client.change(this.form.changes())))) return;
    this.snacks.say(this.w('didSave'));
    if (name) await this.session.reload();
  }

  protected word(choice: Choice, value: string): string {
    if (choice === 'locales') return value === 'tr' ? 'Türkçe' : 'English';
    return choice === 'fulfilments' ? this.t(`fulfilment.${value as (typeof FULFILMENTS)[number]}`) : this.t(`payment.${value as (typeof PAYMENT_METHODS)[number]}`);
  }

  protected toggle(choice: Choice, value: string): void {
    const chosen: readonly string[] = this.form.draft()?.[choice] ?? [];
    this.form.patch({ [choice]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] });
  }

  protected isChosen(choice: Choice, value: string): boolean {
    return (this.form.draft()?.[choice] as readonly string[]).includes(value);
  }

  protected putFirst(locale: Locale): void {
    this.form.patch({ locales: [locale, ...(this.form.draft()?.locales ?? []).filter((each) => each !== locale)] });
  }

  protected faultOf(choice: Choice): string {
    const fault = this.form.faults()[choice];
    const key = fault === undefined ? null : faultKey({ [fault]: true });
    return key ? this.faultWords(key) : '';
  }

  /** Nothing is converted: whoever means to switch must know. */
  private asksFor(currency: string): Promise<boolean> {
    const example = (code: string) => formatMoney(18_000, code, this.words.language);
    const values = { from: example(this.form.began()?.currency ?? ''), to: example(currency) };
    return this.confirm.ask({ title: this.w('currencyTitle', { currency }), text: this.w('currencyText', values), verb: this.w('currencyVerb') });
  }
}

/** All that there are, by their names. */
function currenciesIn(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ code, name: names.of(code) ?? code }));
}
