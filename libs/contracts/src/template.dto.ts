import type { Locale } from './vocabulary';

/** How a wording stands at WhatsApp; `missing`: not handed in yet. */
export const TEMPLATE_STATUSES = ['missing', 'pending', 'approved', 'rejected', 'paused', 'disabled'] as const;
/** One of `TEMPLATE_STATUSES`. */
export type TemplateStanding = (typeof TEMPLATE_STATUSES)[number];

/** One wording for messages outside the 24-hour window. */
export interface TemplateDto {
  accountId: string;
  name: string;
  language: Locale;
  body: string;
  status: TemplateStanding;
  /** The platform's words for a refusal. */
  reason: string | null;
}
