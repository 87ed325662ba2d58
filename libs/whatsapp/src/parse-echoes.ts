import { asArray, asObject, asText, defined } from './json';
import { parseTimestamp } from './parse-timestamp';
import type { AccountEvent, CustomerIdentity } from './webhook';

/** The field under which the platform tells what staff write from the WhatsApp Business app. */
export const ECHOES_FIELD = 'smb_message_echoes';

/** Something staff wrote to a customer from the Business app. */
export interface MessageEcho {
  wamid: string;
  phoneNumberId: string;
  customer: CustomerIdentity;
  seconds: number;
  at: Date;
  /** Null for anything but text. */
  text: string | null;
  /** A webhook of its own with only this echo. */
  raw: unknown;
}

/** The echoes of one change; those that cannot be read, or are not to one person, are left out. */
export function parseEchoes({ field, accountId, phoneNumberId, raw }: AccountEvent): MessageEcho[] {
  const value = asObject(asObject(raw)?.['value']);
  if (field !== ECHOES_FIELD || !value || phoneNumberId === undefined) return [];
  return asArray(value['message_echoes']).flatMap((item) => {
    const echo = asObject(item);
    const wamid = asText(echo?.['id']);
    const sent = parseTimestamp(echo?.['timestamp']);
    const customer = defined({ waId: asText(echo?.['to']), userId: asText(echo?.['to_user_id']) });
    if (!echo || wamid === undefined || !sent || (!customer.waId && !customer.userId)) return [];
    const change = { field, value: { ...value, message_echoes: [echo] } };
    const own = { object: 'whatsapp_business_account', entry: [{ id: accountId, changes: [change] }] };
    return [{ wamid, phoneNumberId, customer, ...sent, text: asText(asObject(echo['text'])?.['body']) ?? null, raw: own }];
  });
}
