import { asArray, asObject, asText, defined } from './json';
import type { JsonObject } from './json';
import { parseBody } from './parse-body';
import { parseTimestamp } from './parse-timestamp';
import type { BusinessNumber, CustomerIdentity, InboundMessage, PoisonousMessage } from './webhook';

/** One message with the contact that belongs to it, or why it could not be read. */
export function parseMessage(
  raw: unknown,
  contacts: readonly unknown[],
  number: BusinessNumber,
): InboundMessage | PoisonousMessage {
  const message = asObject(raw);
  if (!message) return { reason: 'not-an-object', number, raw };
  const contact = contactOf(message, contacts);
  const customer = identity(message, contact);
  const wamid = asText(message['id']);
  const replay = aloneInWebhook(message, contact, number);
  const known = { number, raw: replay, ...defined({ wamid, customer }) };
  if (wamid === undefined) return { reason: 'no-id', ...known };
  if (!customer) return { reason: 'no-sender', ...known };
  const time = parseTimestamp(message['timestamp']);
  if (!time) return { reason: 'no-timestamp', ...known };
  const body = parseBody(message);
  if (!body) return { reason: 'malformed-body', ...known };
  return { number, wamid, customer, ...time, body, ...surroundings(message), raw: replay };
}

/** Matched by id: contacts stand in no order, and are missing for system messages. */
function contactOf(message: JsonObject, contacts: readonly unknown[]): JsonObject | undefined {
  const userId = asText(message['from_user_id']);
  const waId = asText(message['from']);
  const all = contacts.map(asObject).filter((one) => one !== undefined);
  const byUserId = userId === undefined ? undefined : all.find((one) => one['user_id'] === userId);
  return byUserId ?? all.find((one) => waId !== undefined && one['wa_id'] === waId && agrees(one, userId));
}

/** A contact with the same number but another user id is another person. */
const agrees = (contact: JsonObject, userId: string | undefined) =>
  userId === undefined || contact['user_id'] === undefined || contact['user_id'] === userId;

function identity(message: JsonObject, contact: JsonObject | undefined): CustomerIdentity | undefined {
  const profile = asObject(contact?.['profile']);
  const found = defined({
    waId: asText(message['from']) ?? asText(contact?.['wa_id']),
    userId: asText(message['from_user_id']) ?? asText(contact?.['user_id']) ?? previousUserId(message),
    parentUserId: asText(message['from_parent_user_id']) ?? asText(contact?.['parent_user_id']),
    name: asText(profile?.['name']),
    username: asText(profile?.['username']),
  }) as CustomerIdentity;
  return found.waId === undefined && found.userId === undefined ? undefined : found;
}

/** A changed user id comes without a sender: the old id says who it was. */
const previousUserId = (message: JsonObject) => asText(asObject(message['system'])?.['previous_user_id']);

function surroundings(message: JsonObject) {
  const context = asObject(message['context']);
  return {
    isForwarded: context?.['forwarded'] === true || context?.['frequently_forwarded'] === true,
    ...defined({
      contextId: asText(context?.['id']),
      groupId: asText(message['group_id']),
      referral: asObject(message['referral']),
    }),
  };
}

function aloneInWebhook(message: JsonObject, contact: JsonObject | undefined, number: BusinessNumber) {
  const metadata = defined({
    phone_number_id: number.phoneNumberId,
    display_phone_number: number.displayPhoneNumber,
  });
  const value = defined({
    messaging_product: 'whatsapp',
    metadata,
    contacts: contact ? [contact] : undefined,
    messages: [message],
  });
  return {
    object: 'whatsapp_business_account',
    entry: [defined({ id: number.accountId, changes: [{ field: 'messages', value }] })],
  };
}

/** Whether a parsed message is one that could not be read. */
export const isPoisonous = (parsed: InboundMessage | PoisonousMessage): parsed is PoisonousMessage => 'reason' in parsed;

/** Contacts of a change, as unknown as they come. */
export const contactsOf = (value: JsonObject): readonly unknown[] => asArray(value['contacts']);
