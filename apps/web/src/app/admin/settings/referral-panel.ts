import { ChangeDetectionStrategy, Component, computed, inject, OnInit } from '@angular/core';
import { type ReferralSettingsDto, type ReferralSettingsEdit, REWARD_KINDS, type RewardKind } from '@sofra/contracts';
import { judgeReferral } from '@sofra/domain';
import { invitationText, rewardReply } from '@sofra/domain/wording';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { Icon } from '../../shared/icon';
import { EnterSends } from '../ui/enter-sends';
import { Field } from '../ui/field';
import { MoneyField } from '../ui/money-field';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { ChatBubble } from './messages/chat-bubble';
import { PanelForm } from './panel-form';
import { REFERRAL_WORDS } from './referral.words';
import { SettingsClient } from './settings-client';
import { SETTINGS_WORDS } from './settings.words';
import { Off } from '../ui/off';

const SAMPLE = { code: 'DVT7K2M9P', number: '+90 212 555 01 01' };
const SAMPLE_REWARD = 'DOST7K2M9P';

/** Whether customers invite friends, and what it earns them. */
@Component({
  selector: 'sofra-referral-panel',
  imports: [ChatBubble, EnterSends, Field, Icon, MoneyField, Off, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-panel.html',
  styleUrl: './settings-panels.scss',
})
export class ReferralPanel implements OnInit {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly s = this.words.of(SETTINGS_WORDS);
  protected readonly w = this.words.of(REFERRAL_WORDS);
  protected readonly problemText = problemText;
  protected readonly kinds = REWARD_KINDS;
  protected readonly form = new PanelForm<ReferralSettingsDto>();
  protected readonly mayChange = computed(() => this.session.me()?.role === 'owner');
  /** What customers read, said by the functions that answer them; what cannot be saved nobody reads. */
  protected readonly samples = computed(() => {
    const terms = this.form.draft();
    if (!terms || Object.keys(judgeReferral(terms)).length > 0) return [];
    const { currency } = terms;
    const { language } = this.words;
    return [invitationText({ terms, currency, ...SAMPLE }, language), rewardReply({ terms, currency, code: SAMPLE_REWARD }, language).content.body];
  });

  constructor() {
    inject(Unsaved).watch(() => this.form.isDirty());
  }

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.form.load(() => this.client.referral());
  }

  protected async save(): Promise<void> {
    if (await this.form.save(({ currency: _, version, ...edit }) => this.client.setReferral(edit, version))) this.snacks.say(this.s('didSave'));
    else if (this.form.problem() === 'version-conflict') await this.form.rebase(() => this.client.referral(), merged);
  }

  /** A percentage is no amount: what fits the one is nonsense for the other. */
  protected choose(kind: RewardKind): void {
    const value: Readonly<Record<RewardKind, number>> = { fixed: 5_000, percent: 10, 'free-delivery': 0 };
    this.form.patch({ kind, value: value[kind], cap: null });
  }
}

/** Field by field: mine where I changed it; a reward's parts belong together. */
function merged(began: ReferralSettingsDto, mine: ReferralSettingsDto, theirs: ReferralSettingsDto): ReferralSettingsDto {
  const parts: readonly (readonly (keyof ReferralSettingsEdit)[])[] = [['isOn'], ['kind', 'value', 'cap'], ['minimumBasket'], ['validDays']];
  const changed = parts.filter((fields) => fields.some((field) => mine[field] !== began[field])).flat();
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
