import { randomBytes } from 'node:crypto';
import type { CustomerIdentity } from '@sofra/whatsapp';

/** Who writes; by default somebody with a number and a user id of their own. */
export type Sender = CustomerIdentity;

/** Somebody nobody knows yet. */
export function aSender(more: Partial<Sender> = {}): Sender {
  const digits = String(randomBytes(4).readUInt32BE()).padStart(10, '0');
  return { waId: `90${digits}`, userId: `TR.${digits}`, name: 'Ayşe', ...more };
}

/** One raw message; text unless `more` says otherwise. */
export interface RawMessage {
  from: Sender;
  wamid?: string;
  text?: string;
  tap?: string;
  at?: Date;
  more?: Record<string, unknown>;
}

/** A webhook of one number, as the platform sends it. */
export function aWebhook(phoneNumberId: string, messages: readonly RawMessage[], statuses: readonly unknown[] = []): unknown {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '902125550101', phone_number_id: phoneNumberId },
    contacts: messages.map(({ from }) => contact(from)),
    ...(messages.length > 0 && { messages: messages.map(rawMessage) }),
    ...(statuses.length > 0 && { statuses }),
  };
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
}

export function aWamid(): string {
  return `wamid.${randomBytes(12).toString('hex')}`;
}

function rawMessage({ from, wamid = aWamid(), text, tap, at = new Date(), more }: RawMessage): Record<string, unknown> {
  const content = tap === undefined
    ? { type: 'text', text: { body: text ?? 'merhaba' } }
    : { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: tap, title: 'x' } } };
  const who = { ...(from.waId && { from: from.waId }), ...(from.userId && { from_user_id: from.userId }) };
  return { ...who, id: wamid, timestamp: String(Math.floor(at.getTime() / 1000)), ...content, ...more };
}

function contact({ waId, userId, name, username }: Sender): Record<string, unknown> {
  return { profile: { name, ...(username && { username }) }, ...(waId && { wa_id: waId }), ...(userId && { user_id: userId }) };
}
