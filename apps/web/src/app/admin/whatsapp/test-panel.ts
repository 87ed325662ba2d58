import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { WhatsAppTestDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Field } from '../ui/field';
import { TROUBLE_WORDS } from './trouble.words';
import { WHATSAPP_WORDS } from './whatsapp.words';
import { WhatsAppPageClient } from './whatsapp-client';
import { Off } from '../ui/off';

/** A line to a phone of one's own, and what WhatsApp made of it. */
@Component({
  selector: 'sofra-test-panel',
  imports: [Field, Off],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>{{ w('test') }}</h2>
      <p class="soft">{{ w('hint.test') }}</p>
      <form class="closure" novalidate (submit)="$event.preventDefault(); send(phone.value)">
        <label sofraField [label]="w('testPhone')" [fault]="fault()"><input #phone type="tel" maxlength="30" autocomplete="off" placeholder="+90 532 …" (input)="fault.set(undefined)" /></label>
        <button type="submit" class="button" [sofraOff]="isBusy()">{{ w('sendTest') }}</button>
      </form>
      <p role="status">@if (said(); as said) { <b>{{ said.what }}</b> {{ said.advice }}@if (said.detail) { <small class="soft">{{ said.detail }}</small> } }</p>
    </section>
  `,
  styleUrl: '../settings/settings-panels.scss',
})
export class TestPanel {
  private readonly client = inject(WhatsAppPageClient);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(WHATSAPP_WORDS);
  private readonly trouble = this.words.of(TROUBLE_WORDS);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly said = signal<{ what: string; advice: string; detail: string | null } | null>(null);

  protected async send(phone: string): Promise<void> {
    this.isBusy.set(true);
    this.said.set(null);
    try {
      this.said.set(this.sentence(await this.client.test(phone)));
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.fault.set(fields?.['phone'] === 'invalid' ? 'no-country-code' : fields?.['phone']);
      if (!fields) this.said.set({ what: this.words.t(problemText(code)), advice: '', detail: null });
    } finally {
      this.isBusy.set(false);
    }
  }

  private sentence({ result, detail }: WhatsAppTestDto): { what: string; advice: string; detail: string | null } {
    if (result === 'sent') return { what: this.w('test.sent'), advice: '', detail: null };
    if (result === 'window-closed' || result === 'undeliverable') return { what: this.w(`test.${result}`), advice: this.w(`testDo.${result}`), detail };
    return { what: this.trouble(`what.${result}`), advice: this.trouble(`do.${result}`), detail };
  }
}
