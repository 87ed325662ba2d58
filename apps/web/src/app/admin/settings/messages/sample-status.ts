import type { Locale, StatusWordingsDto, ToldStatus } from '@sofra/contracts';
import { readLocal, toInstant } from '@sofra/domain';
import { filledTemplate, type StatusFacts, statusReply } from '@sofra/domain/wording';

/** What a customer would get: the message, its buttons, and what speaks outside the service window. */
export interface StatusSample {
  body: string;
  buttons: readonly string[];
  template: string | null;
}

const REASONS: Partial<Record<ToldStatus, string>> = { rejected: 'sold-out', undelivered: 'not-home', cancelled: 'mistake' };
const HALF_PAST_SEVEN = '2026-01-05T19:30';

/**
 * The message about a status in this wording (null: ours), made by the very function that tells customers: first with all that can be known,
 * then, where that reads differently, without a time and a reason.
 */
export function statusSamples(branch: StatusWordingsDto, status: ToldStatus, locale: Locale, own: string | null): StatusSample[] {
  const facts = sampleFacts(branch, status);
  const samples = [facts, { ...facts, promisedAt: null, reason: null }].flatMap((each) => sampled(each, locale, own));
  return samples.filter(({ body }, index) => index === 0 || body !== samples[0]!.body);
}

function sampled(facts: StatusFacts, locale: Locale, own: string | null): StatusSample[] {
  const reply = statusReply(facts, locale, own);
  if (!reply || (reply.content.kind !== 'text' && reply.content.kind !== 'buttons')) return [];
  const buttons = reply.content.kind === 'buttons' ? reply.content.buttons.map(({ title }) => title) : [];
  return [{ body: reply.content.body, buttons, template: reply.template ? filledTemplate(reply.template) : null }];
}

function sampleFacts({ branchName, phone, timeZone, currency }: StatusWordingsDto, status: ToldStatus): StatusFacts {
  return {
    orderId: '00000000-0000-7000-8000-000000000027', number: 27, status, fulfilment: status === 'ready' ? 'pickup' : 'delivery',
    total: 31_000, currency, branch: branchName, phone, timeZone, promisedAt: toInstant(readLocal(HALF_PAST_SEVEN)!, timeZone), reason: REASONS[status] ?? null,
  };
}
