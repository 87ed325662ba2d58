/** Every code an error body or a negative ack can carry. */
export const PROBLEM_CODES = [
  'invalid-request',
  'malformed-json',
  'payload-too-large',
  'bad-signature',
  'bad-verify-token',
  'unauthenticated',
  'wrong-credentials',
  'second-factor-required',
  'second-factor-wrong',
  'staff-unknown',
  'last-owner',
  'password-link-wrong',
  'session-unknown',
  'forbidden',
  'foreign-origin',
  'not-found',
  'too-many-requests',
  'unavailable',
  'internal',
  'version-conflict',
  'transition-refused',
  'reason-required',
  'recall-refused',
  'cancel-window-over',
  'no-cancel-request',
  'nothing-to-acknowledge',
  'unknown-event',
  'board-not-open',
  'branch-unknown',
  'last-branch',
  'branch-has-orders',
  'whatsapp-unreachable',
  'order-unknown',
  'item-unknown',
  'product-unknown',
  'category-unknown',
  'modifier-group-unknown',
  'image-unreadable',
  'file-unreadable',
  'message-unknown',
  'conversation-unknown',
  'items-open',
  'nothing-to-change',
  'not-amendable',
  'product-sold-out',
  'station-unknown',
  'station-exists',
  'station-loop',
  'screen-unknown',
  'pairing-code-wrong',
  'coupon-unknown',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Body of every HTTP error. `detail` is for engineers; people read the web app's own sentence for `code`. */
export interface ProblemDto {
  code: ProblemCode;
  detail: string;
  /** Field path to what is wrong with it. */
  fields?: Record<string, string>;
}
