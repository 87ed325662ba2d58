import { type TemplateDto, type WhatsAppTrouble, type WhatsAppTroubleDto, WHATSAPP_TROUBLES } from '@sofra/contracts';
import type { FailedOutcome, PlatformNumber, PlatformWebhook } from '@sofra/whatsapp';

/** Webhook fields without which something of Sofra does not work. */
export const NEEDED_FIELDS = ['messages', 'message_template_status_update', 'user_preferences'] as const;

/** What is known of a connection: by us, and by the platform where it answered. */
export interface ConnectionFacts {
  phoneNumberId: string | null;
  accountId: string | null;
  lastEventAt: Date | null;
  /** Of the last day. */
  freshWrongSignatures: number;
  sendingStopped: string | null;
  /** Null: not asked. */
  number: PlatformNumber | FailedOutcome | null;
  isSubscribed: boolean | FailedOutcome | null;
  webhook: PlatformWebhook | FailedOutcome | 'missing' | null;
  webhookPath: string;
  templates: readonly Pick<TemplateDto, 'name' | 'language' | 'status' | 'reason'>[];
}

const has = (code: WhatsAppTrouble, ...about: string[]): WhatsAppTroubleDto => ({ code, about });

/** What is wrong with a connection, worst first. */
export function findTroubles(facts: ConnectionFacts): WhatsAppTroubleDto[] {
  if (facts.phoneNumberId === null) return [has('not-connected')];
  const found = [...numberTroubles(facts), ...webhookTroubles(facts), ...templateTroubles(facts)];
  const rank = ({ code }: WhatsAppTroubleDto) => WHATSAPP_TROUBLES.indexOf(code);
  return found.filter(({ code }, index) => found.findIndex((each) => each.code === code) === index).sort((a, b) => rank(a) - rank(b));
}

/** What a failed question to the platform says about the connection. */
export function troubleOf(outcome: FailedOutcome): { code: Extract<WhatsAppTrouble, 'unreachable' | 'token-refused' | 'permission-missing' | 'number-unknown' | 'too-many-requests' | 'refused'>; about: string[] } {
  const error = 'error' in outcome ? outcome.error : undefined;
  if (!error) return { code: 'unreachable', about: [] };
  const about = [`${error.code} ${error.details ?? error.message}`];
  if (error.code === 190 || error.code === 0) return { code: 'token-refused', about };
  if (error.code === 3 || error.code === 10 || (error.code >= 200 && error.code <= 299)) return { code: 'permission-missing', about };
  if (error.code === 33 || error.code === 100) return { code: 'number-unknown', about };
  if (outcome.kind === 'slow-number' || outcome.kind === 'wait-pair') return { code: 'too-many-requests', about };
  return outcome.kind === 'retry' ? { code: 'unreachable', about } : { code: 'refused', about };
}

function numberTroubles({ number, sendingStopped }: ConnectionFacts): WhatsAppTroubleDto[] {
  const stopped = sendingStopped === null ? [] : [has('sending-stopped', sendingStopped)];
  if (number === null) return stopped;
  if ('kind' in number) return [troubleOf(number), ...stopped];
  const quality = number.quality?.toUpperCase();
  return [...stopped, ...(quality === 'RED' ? [has('quality-low')] : quality === 'YELLOW' ? [has('quality-medium')] : [])];
}

function webhookTroubles({ accountId, isSubscribed, webhook, webhookPath, lastEventAt, freshWrongSignatures }: ConnectionFacts): WhatsAppTroubleDto[] {
  return [
    ...(accountId === null ? [has('account-unlearnt')] : []),
    ...(isSubscribed === false ? [has('not-subscribed')] : []),
    ...settingTroubles(webhook, webhookPath),
    ...(freshWrongSignatures > 0 ? [has('signatures-wrong', String(freshWrongSignatures))] : []),
    ...(lastEventAt === null ? [has('no-events')] : []),
  ];
}

function settingTroubles(webhook: ConnectionFacts['webhook'], path: string): WhatsAppTroubleDto[] {
  if (webhook === null) return [];
  if (webhook === 'missing') return [has('webhook-missing')];
  // Asked as the app itself: a refusal is about its secret.
  if ('kind' in webhook) return 'error' in webhook && webhook.kind !== 'retry' ? [has('secret-wrong')] : [troubleOf(webhook)];
  const missing = NEEDED_FIELDS.filter((field) => !webhook.fields.includes(field));
  return [
    ...(webhook.isActive ? [] : [has('webhook-missing')]),
    ...(webhook.callbackUrl.endsWith(path) ? [] : [has('callback-elsewhere', webhook.callbackUrl)]),
    ...(missing.length > 0 ? [has('fields-missing', ...missing)] : []),
  ];
}

function templateTroubles({ templates }: ConnectionFacts): WhatsAppTroubleDto[] {
  const refused = templates.filter(({ status }) => status === 'rejected' || status === 'paused' || status === 'disabled');
  return [
    ...(templates.some(({ status }) => status === 'missing') ? [has('templates-missing')] : []),
    ...(refused.length > 0 ? [has('templates-refused', ...refused.map(({ name, language }) => `${name} (${language})`))] : []),
  ];
}
