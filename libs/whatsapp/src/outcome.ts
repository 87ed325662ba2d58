/** An error as the Graph API writes it, or what little could be read of it. */
export interface GraphError {
  httpStatus: number;
  code: number;
  message: string;
  details?: string;
  traceId?: string;
}

/** Why a message is given up without trying again. */
export type DropReason =
  | 'undeliverable'
  | 'own-number'
  | 'opted-out'
  | 'withheld-by-platform'
  | 'country-not-allowed'
  | 'identity-changed'
  | 'needs-phone-number'
  | 'flow-unavailable';

/** What to do after a request that the platform did not accept. */
export type FailedOutcome =
  /** Nobody knows whether it was sent: wait for a status that carries our opaque id. */
  | { kind: 'ambiguous'; reason: string }
  /** Not sent; try again after at least this long, with back-off and jitter. */
  | { kind: 'retry'; afterMs: number; error?: GraphError; reason: string }
  /** Too many messages to this person: only this lane waits, `pairWaitMs` long. */
  | { kind: 'wait-pair'; error: GraphError }
  /** Too many messages from this number: all its lanes slow down. */
  | { kind: 'slow-number'; afterMs: number; error: GraphError }
  /** The service window is closed: only an approved template may go. */
  | { kind: 'needs-template'; error: GraphError }
  | { kind: 'drop'; reason: DropReason; error: GraphError }
  /** Our message or configuration is wrong; sending it again cannot help. */
  | { kind: 'fix'; error: GraphError }
  /** The number cannot send at all: stop and tell a human. */
  | { kind: 'alert'; error: GraphError };

/** The platform took the message; whether it arrives is told by statuses. */
export interface AcceptedOutcome {
  kind: 'accepted';
  wamid: string;
  /** What the platform knows of the recipient. */
  recipient: { waId?: string; userId?: string };
}

/** What became of a send. */
export type SendOutcome = AcceptedOutcome | FailedOutcome;

/** What became of marking as read. */
export type MarkReadOutcome = { kind: 'done' } | FailedOutcome;

/** How long a lane waits after the n-th refusal in a row (from 0) for the pair rate: 4^n seconds, Meta's own formula. */
export function pairWaitMs(refusals: number): number {
  return 4 ** Math.min(Math.max(refusals, 0), 6) * 1000;
}
