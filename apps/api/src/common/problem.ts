import type { ProblemCode, ProblemDto } from '@sofra/contracts';

const STATUS: Record<ProblemCode, number> = {
  'invalid-request': 400,
  'malformed-json': 400,
  'payload-too-large': 413,
  'bad-signature': 401,
  'bad-verify-token': 403,
  unauthenticated: 401,
  'wrong-credentials': 401,
  'second-factor-required': 401,
  'second-factor-wrong': 401,
  'staff-unknown': 404,
  'last-owner': 409,
  'password-link-wrong': 404,
  'session-unknown': 404,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
  'version-conflict': 409,
  'transition-refused': 409,
  'reason-required': 400,
  'recall-refused': 409,
  'cancel-window-over': 409,
  'no-cancel-request': 409,
  'nothing-to-acknowledge': 409,
  'unknown-event': 400,
  'board-not-open': 409,
  'branch-unknown': 404,
  'last-branch': 409,
  'branch-has-orders': 409,
  'tax-class-unknown': 404,
  'tax-class-used': 409,
  'whatsapp-unreachable': 503,
  'order-unknown': 404,
  'item-unknown': 404,
  'product-unknown': 404,
  'category-unknown': 404,
  'modifier-group-unknown': 404,
  'image-unreadable': 400,
  'file-unreadable': 400,
  'message-unknown': 404,
  'conversation-unknown': 404,
  'items-open': 409,
  'nothing-to-change': 400,
  'not-amendable': 409,
  'product-sold-out': 409,
  'station-unknown': 404,
  'station-exists': 409,
  'station-loop': 409,
  'screen-unknown': 404,
  'pairing-code-wrong': 404,
  'coupon-unknown': 404,
  'nothing-to-refund': 409,
  'total-changed': 409,
  'coupon-refused': 409,
  'idempotency-key-reused': 422,
  'idempotency-in-flight': 409,
};

/** The one exception that carries an expected refusal to the client; `detail` is shown, so it holds no secrets. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly fields?: Record<string, string>,
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return STATUS[this.code];
  }

  toDto(): ProblemDto {
    const { code, detail, fields } = this;
    return fields ? { code, detail, fields } : { code, detail };
  }
}
