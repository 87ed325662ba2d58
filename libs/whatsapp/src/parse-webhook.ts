import { asArray, asObject, asText, defined, storable } from './json';
import type { JsonObject } from './json';
import { contactsOf, isPoisonous, parseMessage } from './parse-message';
import { parseStatus } from './parse-status';
import type { BusinessNumber, ParsedWebhook } from './webhook';

/**
 * Reads a whole webhook POST, however many numbers, entries and kinds it mixes. Never throws; an item that cannot be
 * read lands in `poisonous` or `ignored` and touches no other. NUL and lone surrogates are gone from all text.
 */
export function parseWebhook(payload: unknown): ParsedWebhook {
  const parsed: ParsedWebhook = { messages: [], statuses: [], accountEvents: [], ignored: [], poisonous: [] };
  const root = asObject(storable(payload));
  if (root?.['object'] !== 'whatsapp_business_account') {
    parsed.ignored.push({ reason: 'other-object', raw: root ?? null });
    return parsed;
  }
  for (const entry of asArray(root['entry'])) readEntry(entry, parsed);
  return parsed;
}

function readEntry(raw: unknown, into: ParsedWebhook): void {
  const entry = asObject(raw);
  if (!entry || !Array.isArray(entry['changes'])) {
    into.ignored.push({ reason: 'malformed-envelope', raw });
    return;
  }
  for (const change of entry['changes'] as unknown[]) readChange(change, asText(entry['id']), into);
}

function readChange(raw: unknown, accountId: string | undefined, into: ParsedWebhook): void {
  const change = asObject(raw);
  const value = asObject(change?.['value']);
  const field = asText(change?.['field']);
  if (!value || field === undefined) {
    into.ignored.push({ reason: 'malformed-envelope', raw });
    return;
  }
  const number = businessNumber(value, accountId);
  if (field === 'messages') readMessagesField(value, number, into, raw);
  else into.accountEvents.push({ field, raw, ...defined({ accountId, phoneNumberId: number.phoneNumberId || undefined }) });
}

function businessNumber(value: JsonObject, accountId: string | undefined): BusinessNumber {
  const metadata = asObject(value['metadata']);
  return {
    phoneNumberId: asText(metadata?.['phone_number_id']) ?? '',
    ...defined({ displayPhoneNumber: asText(metadata?.['display_phone_number']), accountId }),
  };
}

function readMessagesField(value: JsonObject, number: BusinessNumber, into: ParsedWebhook, raw: unknown): void {
  const messages = asArray(value['messages']);
  const statuses = asArray(value['statuses']);
  const errors = asArray(value['errors']);
  for (const message of messages) readMessage(message, value, number, into);
  for (const status of statuses) readStatus(status, number, into);
  if (errors.length > 0) {
    const ids = defined({ accountId: number.accountId, phoneNumberId: number.phoneNumberId || undefined });
    into.accountEvents.push({ field: 'errors', raw: errors, ...ids });
  }
  if (messages.length + statuses.length + errors.length === 0) into.ignored.push({ reason: 'empty-change', raw });
}

function readMessage(raw: unknown, value: JsonObject, number: BusinessNumber, into: ParsedWebhook): void {
  if (number.phoneNumberId === '') {
    into.poisonous.push({ reason: 'no-phone-number-id', raw, ...defined({ wamid: asText(asObject(raw)?.['id']) }) });
    return;
  }
  const parsed = parseMessage(raw, contactsOf(value), number);
  if (isPoisonous(parsed)) into.poisonous.push(parsed);
  else into.messages.push(parsed);
}

function readStatus(raw: unknown, number: BusinessNumber, into: ParsedWebhook): void {
  const status = parseStatus(raw, number);
  if (status) into.statuses.push(status);
  else into.ignored.push({ reason: 'unknown-status', raw });
}
