import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ProblemCode, WhatsAppDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { faultKey } from '../ui/fault-key';
import { UI_WORDS } from '../ui/ui.words';
import { Unsaved } from '../ui/unsaved';
import { FAULT_WORDS, type ConnectFault } from './fault.words';
import { WHATSAPP_WORDS } from './whatsapp.words';
import { WhatsAppPageClient } from './whatsapp-client';
import { Off } from '../ui/off';

const FIELDS = ['phoneNumberId', 'accountId', 'accessToken', 'appSecret'] as const;
type ConnectField = (typeof FIELDS)[number];

/** Connects a number: the server asks WhatsApp before it keeps anything, and says beside which field something is wrong. */
@Component({
  selector: 'sofra-connect-form',
  imports: [Icon, Off],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>{{ w('connect') }}</h2>
      <p class="soft">{{ w('hint.connect') }}</p>
      @if (problem(); as code) { <p class="notice" role="alert"><svg sofraIcon="warning" size="20"></svg>{{ t(problemText(code)) }}</p> }
      <form novalidate (submit)="$event.preventDefault(); connect()">
        @for (field of fields; track field) {
          <label class="field">
            <span class="field__label">{{ w(field) }}</span>
            <input autocomplete="off" spellcheck="false" [type]="isSecret(field) ? 'password' : 'text'" [attr.inputmode]="isSecret(field) ? null : 'numeric'" [attr.aria-invalid]="faultOf(field) ? true : null"
              [placeholder]="isSecret(field) && state().isOwn ? w('keep') : ''" [value]="shown()[field]" (input)="type(field, $any($event.target).value)" />
            @if (faultOf(field); as wrong) { <span class="fault" role="alert">{{ wrong }}</span> } @else { <span class="soft">{{ w(hintOf(field)) }}</span> }
          </label>
        }
        <div class="buttons">
          <button type="submit" class="button button--primary" [sofraOff]="isBusy()">{{ isBusy() ? w('checking') : w('checkAndConnect') }}</button>
          @if (state().phoneNumberId) { <button type="button" class="button button--quiet" (click)="closed.emit()">{{ ui('cancel') }}</button> }
        </div>
      </form>
    </section>
  `,
  styleUrl: '../settings/settings-panels.scss',
  styles: `form { display: grid; gap: var(--sofra-space-3); max-width: 560px; }`,
})
export class ConnectForm {
  readonly state = input.required<WhatsAppDto>();
  readonly connected = output<WhatsAppDto>();
  readonly closed = output();
  private readonly client = inject(WhatsAppPageClient);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(WHATSAPP_WORDS);
  protected readonly ui = this.words.of(UI_WORDS);
  private readonly faultWords = this.words.of(FAULT_WORDS);
  protected readonly problemText = problemText;
  protected readonly fields = FIELDS;
  private readonly typed = signal<Partial<Record<ConnectField, string>>>({});
  /** What stands with what was typed on top: looking again at the connection takes nothing away. */
  protected readonly shown = computed<Record<ConnectField, string>>(() => ({ phoneNumberId: this.state().phoneNumberId ?? '', accountId: this.state().accountId ?? '', accessToken: '', appSecret: '', ...this.typed() }));
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly isBusy = signal(false);

  constructor() {
    inject(Unsaved).watch(() => Object.keys(this.typed()).length > 0);
  }

  protected isSecret(field: ConnectField): boolean {
    return field === 'accessToken' || field === 'appSecret';
  }

  protected hintOf(field: ConnectField): `hint.${ConnectField}` {
    return `hint.${field}`;
  }

  protected type(field: ConnectField, text: string): void {
    this.typed.update((typed) => ({ ...typed, [field]: text }));
    this.faults.update(({ [field]: _, ...others }) => others);
  }

  /** What is wrong with this very field and what to do, else what any field can have. */
  protected faultOf(field: ConnectField): string {
    const fault = this.faults()[field];
    if (fault === undefined) return '';
    const own = `${field}.${fault}`;
    if (own in FAULT_WORDS.en) return this.faultWords(own as ConnectFault);
    const key = faultKey({ [fault]: true });
    return key ? this.ui(key) : '';
  }

  protected async connect(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    const { phoneNumberId, accountId, accessToken, appSecret } = this.shown();
    try {
      const state = await this.client.connect({ phoneNumberId, accountId, accessToken: accessToken || null, appSecret: appSecret || null });
      this.typed.set({});
      this.connected.emit(state);
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.faults.set(fields ?? {});
      this.problem.set(fields ? null : code);
    } finally {
      this.isBusy.set(false);
    }
  }
}
