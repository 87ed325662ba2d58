import type { Violation } from '@sofra/whatsapp';
import { randomBytes } from 'node:crypto';

/** Why a send is refused, before it is written as the Graph API writes it. */
export interface GraphRefusal {
  httpStatus: number;
  code: number;
  message: string;
  details: string;
}

/** Codes the simulator answers with; wording after Meta's "Error codes". */
const TITLES = new Map<number, [httpStatus: number, title: string]>([
  [1, [400, 'API Unknown']],
  [2, [503, 'API Service']],
  [4, [400, 'API Too Many Calls']],
  [33, [400, 'Parameter value is not valid']],
  [100, [400, 'Invalid parameter']],
  [190, [401, 'Access token has expired']],
  [368, [403, 'Temporarily blocked for policies violations']],
  [130429, [400, 'Rate limit hit']],
  [131000, [500, 'Something went wrong']],
  [131008, [400, 'Required parameter is missing']],
  [131009, [400, 'Parameter value is not valid']],
  [131016, [500, 'Service unavailable']],
  [131026, [400, 'Message undeliverable']],
  [131031, [403, 'Account has been locked']],
  [131042, [400, 'Business eligibility payment issue']],
  [131047, [400, 'Re-engagement message']],
  [131056, [400, '(Business Account, Consumer Account) pair rate limit hit']],
  [132068, [400, 'Flow is blocked']],
  [132069, [400, 'Flow is throttled']],
  [131057, [500, 'Account in maintenance mode']],
]);

export function graphRefusal(code: number, details: string): GraphRefusal {
  const [httpStatus, title] = TITLES.get(code) ?? [400, 'Unknown error'];
  return { httpStatus, code, message: `(#${code}) ${title}`, details };
}

/** Meta names one problem at a time: the first that it would find. */
export function refusalFor(violations: readonly Violation[]): GraphRefusal | null {
  const first = violations[0];
  if (!first) return null;
  const all = violations.map(({ path, detail }) => `${path || 'message'} ${detail}`).join('; ');
  return graphRefusal(CODE_OF[first.code], all);
}

const CODE_OF: Record<Violation['code'], number> = {
  missing: 131008,
  empty: 131008,
  'unknown-field': 100,
  'unknown-value': 100,
  'wrong-type': 100,
  'too-long': 100,
  'too-many': 131009,
  duplicate: 131009,
  'surrounding-space': 131009,
  'bad-format': 131009,
};

export function graphErrorBody({ code, message, details }: GraphRefusal) {
  return {
    error: {
      message,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details },
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  };
}
