import { Injectable } from '@nestjs/common';
import type { TemplateCall } from '@sofra/domain/wording';
import { Database } from '../database/database';

/** How a wording stands at the platform. */
export type TemplateStatus = 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';

const ENDED: ReadonlySet<string> = new Set(['DISABLED', 'DELETED', 'ARCHIVED', 'PENDING_DELETION', 'LIMIT_EXCEEDED']);

/** The platform's word for a template's status as ours; what is unknown is not approved. */
export function toTemplateStatus(word: string): TemplateStatus {
  const plain = word.toUpperCase();
  if (plain === 'APPROVED' || plain === 'REINSTATED') return 'approved';
  if (plain === 'REJECTED') return 'rejected';
  if (plain === 'PAUSED' || plain === 'FLAGGED') return 'paused';
  return ENDED.has(plain) ? 'disabled' : 'pending';
}

/** What the platform told about one template. */
export interface TemplateNews {
  accountId: string;
  name: string;
  language: string;
  category?: string;
  status: TemplateStatus;
  body?: string;
  platformId?: string;
  reason?: string | null;
}

/** The platform's approved wordings, as far as it has told us. */
@Injectable()
export class TemplatesService {
  constructor(private readonly database: Database) {}

  /** Asked for each message that may only go as a template: they are few, and the answer must be today's. */
  async statusFor(branchId: string, { name, language }: TemplateCall): Promise<TemplateStatus | 'missing'> {
    const { rows } = await this.database.query<{ status: TemplateStatus }>(STATUS, [branchId, name, language]);
    return rows[0]?.status ?? 'missing';
  }

  /** Keeps what the platform said; what it left out stays. */
  async learn({ accountId, name, language, category, status, body, platformId, reason }: TemplateNews): Promise<void> {
    const values = [accountId, name, language, category?.toLowerCase() ?? null, status, body ?? null, platformId ?? null, reason ?? null];
    await this.database.query(LEARN, values);
  }

  /** A send was refused because of its template; the next ones need not try. */
  async lose(branchId: string, { name, language }: TemplateCall, status: TemplateStatus | 'missing'): Promise<void> {
    if (status === 'missing') await this.database.query(FORGET, [branchId, name, language]);
    else await this.database.query(LOSE, [branchId, name, language, status]);
  }
}

const OF_BRANCH = '(SELECT whatsapp_account_id FROM branches WHERE id = $1)';

const STATUS = {
  name: 'template-status',
  text: `SELECT status FROM message_templates WHERE account_id = ${OF_BRANCH} AND name = $2 AND language = $3`,
};

const LEARN = {
  name: 'template-learn',
  text: `
    INSERT INTO message_templates AS t (account_id, name, language, category, status, body, platform_id, reason)
    VALUES ($1, $2, $3, coalesce($4, 'utility'), $5, coalesce($6, ''), $7, $8)
    ON CONFLICT (account_id, name, language) DO UPDATE
    SET category = coalesce($4, t.category), status = $5, body = coalesce($6, t.body), platform_id = coalesce($7, t.platform_id),
      reason = $8, updated_at = now()`,
};

const LOSE = {
  name: 'template-lose',
  text: `UPDATE message_templates SET status = $4, updated_at = now() WHERE account_id = ${OF_BRANCH} AND name = $2 AND language = $3`,
};

const FORGET = {
  name: 'template-forget',
  text: `DELETE FROM message_templates WHERE account_id = ${OF_BRANCH} AND name = $2 AND language = $3`,
};
