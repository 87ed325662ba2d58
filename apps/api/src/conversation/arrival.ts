import type { InboundMessage } from '@sofra/whatsapp';
import type { Branch } from '../branches/branch';

/** A message on its way into a turn. */
export interface Arrival {
  message: InboundMessage;
  branch: Branch;
  /** Row in `inbound_messages` when it was kept before, as pending or failed; null when it comes right from the webhook. */
  keptId: number | null;
  receivedAt: Date;
}

/** A message that is older than this when its turn comes changes nothing any more. */
const LATE_MS = 10 * 60_000;

/** Whether the customer has certainly moved on since: after an outage, or when a failed message is tried again. */
export function isLate({ message }: Arrival, now: Date): boolean {
  return now.getTime() - message.at.getTime() > LATE_MS;
}

/** Messages of one key are handled one after the other within a process. */
export function queueKey({ message, branch }: Arrival): string {
  const { userId, waId } = message.customer;
  return `${branch.organizationId} ${userId ?? waId}`;
}
