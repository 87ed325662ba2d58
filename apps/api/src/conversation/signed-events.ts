import type { ParsedWebhook } from '@sofra/whatsapp';
import type { EventSource } from '../whatsapp/connections.service';

/** What of a webhook its signer may say, and whether there was more. */
export function signedEvents(webhook: ParsedWebhook, maySay: (from: EventSource) => boolean): { events: ParsedWebhook; isWhole: boolean } {
  const messages = webhook.messages.filter(({ number }) => maySay(number));
  const statuses = webhook.statuses.filter(({ number }) => maySay(number));
  const accountEvents = webhook.accountEvents.filter(maySay);
  const left = webhook.messages.length + webhook.statuses.length + webhook.accountEvents.length;
  return { events: { ...webhook, messages, statuses, accountEvents }, isWhole: messages.length + statuses.length + accountEvents.length === left };
}
