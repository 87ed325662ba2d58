import { Injectable } from '@nestjs/common';
import type { WhatsAppTestDto } from '@sofra/contracts';
import { phoneOf } from '@sofra/domain';
import { buildText, type SendOutcome } from '@sofra/whatsapp';
import type { Branch } from '../branches/branch';
import { Problem } from '../common/problem';
import { CloudApi } from '../outbox/cloud-api.service';
import { troubleOf } from './find-troubles';

/** Sends one line to a phone of the owner, outside every conversation, and tells what the platform made of it. */
@Injectable()
export class TestMessage {
  constructor(private readonly cloudApi: CloudApi) {}

  async send(branch: Branch, phone: string): Promise<WhatsAppTestDto> {
    const waId = phoneOf(phone);
    if (waId === null) throw new Problem('invalid-request', 'This is no phone number.', { phone: 'invalid' });
    if (branch.phoneNumberId === null) return { result: 'number-unknown', detail: null };
    const built = buildText({ waId }, { body: textFor(branch) });
    if (!built.ok) throw new Error(`a test message that cannot be sent: ${JSON.stringify(built.problems)}`);
    const client = await this.cloudApi.client(branch.phoneNumberId);
    return resultOf(await client.send(built.value));
  }
}

function textFor({ name, locales }: Branch): string {
  return locales[0] === 'en' ? `${name}: this is a test message from Sofra. The connection works.` : `${name}: Bu bir Sofra deneme mesajıdır. Bağlantı çalışıyor.`;
}

function resultOf(outcome: SendOutcome): WhatsAppTestDto {
  if (outcome.kind === 'accepted') return { result: 'sent', detail: null };
  const { code, about } = troubleOf(outcome);
  const detail = about[0] ?? null;
  if (outcome.kind === 'needs-template') return { result: 'window-closed', detail };
  // The number was found: what is not known is whom to send to.
  if (outcome.kind === 'drop' || code === 'number-unknown') return { result: 'undeliverable', detail };
  return { result: code, detail };
}
