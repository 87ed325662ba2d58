import { randomBytes } from 'node:crypto';
import type { Phone } from './control';

/** Account that all simulated numbers belong to. */
export const ACCOUNT_ID = '200000000000001';
export const DISPLAY_NUMBER = '908500000001';

/** One change of a webhook: what batches are made of. */
export interface Change {
  field: string;
  value: Record<string, unknown>;
}

export const newWamid = () => `wamid.${randomBytes(24).toString('base64')}`;

export function envelope(changes: readonly Change[]) {
  return { object: 'whatsapp_business_account', entry: [{ id: ACCOUNT_ID, changes }] };
}

/** A message of a customer; whatever `fields` sets wins, so that raw messages can be wrong on purpose. */
export function messageChange(phone: Phone, phoneNumberId: string, fields: Record<string, unknown>): Change {
  const message = {
    ...(phone.waId === null ? {} : { from: phone.waId }),
    ...(phone.userId === null ? {} : { from_user_id: phone.userId }),
    ...fields,
  };
  return change(phoneNumberId, { contacts: [contact(phone)], messages: [message] });
}

export interface StatusFacts {
  wamid: string;
  status: string;
  opaque?: string | undefined;
  at: Date;
}

export function statusChange(phone: Phone, phoneNumberId: string, { wamid, status, opaque, at }: StatusFacts): Change {
  const item = {
    id: wamid,
    status,
    timestamp: unixSeconds(at),
    ...(phone.waId === null ? {} : { recipient_id: phone.waId }),
    ...(phone.userId === null ? {} : { recipient_user_id: phone.userId }),
    ...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
    ...(status === 'failed' ? { errors: [UNDELIVERABLE] } : status === 'read' ? {} : { pricing: PRICING }),
  };
  return change(phoneNumberId, { contacts: [contact(phone)], statuses: [item] });
}

/** Also what the platform says of apps that are too old. */
const UNDELIVERABLE = { code: 131026, title: 'Message undeliverable', message: 'Message undeliverable', error_data: { details: 'Unable to deliver message.' } };

/** Since October 2026 replies are billed too. */
const PRICING = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };

export const unixSeconds = (at: Date) => String(Math.floor(at.getTime() / 1000));

function change(phoneNumberId: string, items: Record<string, unknown>): Change {
  const metadata = { display_phone_number: DISPLAY_NUMBER, phone_number_id: phoneNumberId };
  return { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...items } };
}

/** A change of another field than `messages`. */
export function accountChange(field: string, phoneNumberId: string, items: Record<string, unknown>): Change {
  return { ...change(phoneNumberId, items), field };
}

function contact(phone: Phone) {
  return {
    profile: { name: phone.name },
    ...(phone.waId === null ? {} : { wa_id: phone.waId }),
    ...(phone.userId === null ? {} : { user_id: phone.userId }),
  };
}
