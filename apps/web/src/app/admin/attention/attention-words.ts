import type { CAUSE_WORDS } from './cause.words';

type CauseKey = keyof (typeof CAUSE_WORDS)['tr'];

const TOKEN = [0, 3, 10, 33, 190, 131005];
const PAYMENT = [131042, 134011];
const RESTRICTED = [368, 131031, 131048, 131063, 131064];

/** What to do about a number that may not send, by the platform's code. */
export function adviceFor(code: number): CauseKey {
  if (TOKEN.includes(code) || (code >= 200 && code <= 299)) return 'advice.token';
  if (PAYMENT.includes(code)) return 'advice.payment';
  if (RESTRICTED.includes(code)) return 'advice.restricted';
  const isRegistration = code === 131037 || code === 131045 || (code >= 133000 && code < 134000);
  return isRegistration ? 'advice.registration' : 'advice.other';
}

const KINDS = ['text', 'tap', 'location', 'order', 'media', 'contacts', 'reaction'] as const;
const REASONS = ['window-closed', 'undeliverable', 'opted-out', 'withheld-by-platform', 'identity-changed', 'refused', 'gave-up',
  'template-missing', 'template-pending', 'template-rejected', 'template-paused', 'template-disabled'] as const;
const PURPOSES = ['prompt', 'confirmation', 'status', 'notice'] as const;

export const kindWord = (kind: string): CauseKey => `kind.${KINDS.find((each) => each === kind) ?? 'other'}`;
export const reasonWord = (reason: string): CauseKey => `reason.${REASONS.find((each) => each === reason) ?? 'other'}`;
export const purposeWord = (purpose: string): CauseKey => `purpose.${PURPOSES.find((each) => each === purpose) ?? 'notice'}`;
