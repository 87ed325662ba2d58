import type { WordKey } from '../../core/i18n/dictionary';

const TOKEN = [0, 3, 10, 33, 190, 131005];
const PAYMENT = [131042, 134011];
const RESTRICTED = [368, 131031, 131048, 131063, 131064];

/** What to do about a number that may not send, by the platform's code. */
export function adviceFor(code: number): WordKey {
  if (TOKEN.includes(code) || (code >= 200 && code <= 299)) return 'attentionAdvice.token';
  if (PAYMENT.includes(code)) return 'attentionAdvice.payment';
  if (RESTRICTED.includes(code)) return 'attentionAdvice.restricted';
  const isRegistration = code === 131037 || code === 131045 || (code >= 133000 && code < 134000);
  return isRegistration ? 'attentionAdvice.registration' : 'attentionAdvice.other';
}

const KINDS = ['text', 'tap', 'location', 'order', 'media', 'contacts', 'reaction'] as const;
const REASONS = ['window-closed', 'undeliverable', 'opted-out', 'withheld-by-platform', 'identity-changed', 'refused', 'gave-up',
  'template-missing', 'template-pending', 'template-rejected', 'template-paused', 'template-disabled'] as const;
const PURPOSES = ['prompt', 'confirmation', 'status', 'notice'] as const;

export const kindWord = (kind: string): WordKey => `attentionKind.${KINDS.find((each) => each === kind) ?? 'other'}`;
export const reasonWord = (reason: string): WordKey => `attentionReason.${REASONS.find((each) => each === reason) ?? 'other'}`;
export const purposeWord = (purpose: string): WordKey => `attentionPurpose.${PURPOSES.find((each) => each === purpose) ?? 'notice'}`;
