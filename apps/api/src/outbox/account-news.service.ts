import { Injectable } from '@nestjs/common';
import type { AccountEvent, BusinessNumber } from '@sofra/whatsapp';
import { WebhookHealth } from '../whatsapp/webhook-health.service';
import { Database } from '../database/database';
import { FORGET_FORM_SQL } from '../forms/form-statements';
import { toTemplateStatus, TemplatesService } from './templates.service';

type Fields = Record<string, unknown>;

/** What the platform tells about an account: whose the number is, how its templates stand, who wants no offers. */
@Injectable()
export class AccountNews {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesService,
    private readonly health: WebhookHealth,
  ) {}

  /** Every webhook names the account of its number; written only when that is news to this process. */
  async learnAccount({ phoneNumberId, accountId }: BusinessNumber): Promise<void> {
    await this.health.seen(phoneNumberId);
    if (!accountId || this.known.get(phoneNumberId) === accountId) return;
    await this.database.query(LEARN_ACCOUNT, [phoneNumberId, accountId]);
    this.known.set(phoneNumberId, accountId);
  }

  /** Takes what concerns sending out of a change; anything else is somebody else's to read. */
  async take({ field, accountId, phoneNumberId, raw }: AccountEvent): Promise<void> {
    const value = object(object(raw)['value']);
    if (field === 'message_template_status_update' && accountId) await this.templateMoved(accountId, value);
    if (field === 'user_preferences') for (const each of list(value['user_preferences'])) await this.preferred(phoneNumberId ?? '', object(each));
  }

  private async templateMoved(accountId: string, value: Fields): Promise<void> {
    const [name, language, event] = [value['message_template_name'], value['message_template_language'], value['event']];
    if (typeof name !== 'string' || typeof language !== 'string' || typeof event !== 'string') return;
    const reason = typeof value['reason'] === 'string' && value['reason'] !== 'NONE' ? value['reason'] : null;
    await this.templates.learn({ accountId, name, language, status: toTemplateStatus(event), reason });
  }

  private async preferred(phoneNumberId: string, { category, value, user_id: userId, wa_id: waId }: Fields): Promise<void> {
    if (category !== 'marketing_messages' || (value !== 'stop' && value !== 'resume')) return;
    await this.database.query(PREFER, [phoneNumberId, userId ?? null, waId ?? null, value === 'resume']);
  }
}

const object = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const LEARN_ACCOUNT = {
  name: 'account-learn',
  text: `WITH left_account AS (${FORGET_FORM_SQL} AND b.phone_number_id = $1 AND b.whatsapp_account_id <> $2)
    UPDATE branches SET whatsapp_account_id = $2 WHERE phone_number_id = $1 AND whatsapp_account_id IS DISTINCT FROM $2`,
};

const PREFER = {
  name: 'account-prefer',
  text: `
    INSERT INTO customer_consents (customer_id, kind, granted_at, revoked_at)
    SELECT k.id, 'marketing', CASE WHEN $4::boolean THEN now() END, CASE WHEN NOT $4::boolean THEN now() END
    FROM customers k JOIN branches b ON b.organization_id = k.organization_id
    WHERE b.phone_number_id = $1 AND (k.bsuid = $2::text OR (k.wa_id = $3::text AND (k.bsuid IS NULL OR $2::text IS NULL)))
    ON CONFLICT (customer_id, kind) DO UPDATE
    SET granted_at = coalesce(excluded.granted_at, customer_consents.granted_at), revoked_at = excluded.revoked_at`,
};
