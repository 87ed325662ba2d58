import { Injectable } from '@nestjs/common';
import type { TemplateDto } from '@sofra/contracts';
import { STATUS_TEMPLATES } from '@sofra/domain/wording';
import { TemplatesClient } from '@sofra/whatsapp';
import type { FailedOutcome } from '@sofra/whatsapp';
import { Problem } from '../common/problem';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Connections } from '../whatsapp/connections.service';
import { Database } from '../database/database';
import { toTemplateStatus, TemplatesService } from './templates.service';

/** Our wordings beside what the platform holds of them, for every account of an organization. */
@Injectable()
export class TemplateBook {
  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly connections: Connections,
    private readonly database: Database,
    private readonly templates: TemplatesService,
  ) {}

  /** Empty until the first webhook has told which account the number belongs to. */
  async list(organizationId: string): Promise<TemplateDto[]> {
    const accounts = await this.accounts(organizationId);
    return (await Promise.all(accounts.map((accountId) => this.ofAccount(accountId)))).flat();
  }

  /** Asks first, since somebody may have handed in or deleted templates elsewhere; then hands in what is missing. */
  async submitAll(organizationId: string): Promise<TemplateDto[]> {
    await this.submitMissing(await this.accounts(organizationId));
    return this.list(organizationId);
  }

  async submitMissing(accountIds: readonly string[]): Promise<void> {
    for (const accountId of accountIds) {
      const accessToken = await this.connections.tokenOf({ accountId });
      const client = new TemplatesClient({ baseUrl: this.env.whatsapp.apiUrl, version: this.env.whatsapp.apiVersion, accountId, accessToken });
      await this.learnAll(accountId, client);
      for (const { name, language } of (await this.ofAccount(accountId)).filter(({ status }) => status === 'missing')) await this.submit(accountId, client, name, language);
    }
  }

  private async learnAll(accountId: string, client: TemplatesClient): Promise<void> {
    const found = await client.list();
    if ('kind' in found) throw refused(found);
    for (const { name, language, status, category, id } of found) {
      const ours = STATUS_TEMPLATES.find((each) => each.name === name && each.language === language);
      if (ours) await this.templates.learn({ accountId, name, language, body: ours.body, status: toTemplateStatus(status), category: category ?? 'utility', ...(id && { platformId: id }) });
    }
  }

  private async submit(accountId: string, client: TemplatesClient, name: string, language: string): Promise<void> {
    const ours = STATUS_TEMPLATES.find((each) => each.name === name && each.language === language);
    if (!ours) return;
    const created = await client.create(ours);
    if ('kind' in created) throw refused(created);
    await this.templates.learn({ accountId, name, language, body: ours.body, status: toTemplateStatus(created.status), category: created.category ?? 'utility', ...(created.id && { platformId: created.id }) });
  }

  async ofAccount(accountId: string): Promise<TemplateDto[]> {
    const { rows } = await this.database.query<Pick<TemplateDto, 'name' | 'language' | 'status' | 'reason'>>(OF_ACCOUNT, [accountId]);
    return STATUS_TEMPLATES.map(({ name, language, body }) => {
      const known = rows.find((row) => row.name === name && row.language === language);
      return { accountId, name, language, body, status: known?.status ?? 'missing', reason: known?.reason ?? null };
    });
  }

  private async accounts(organizationId: string): Promise<string[]> {
    return (await this.database.query<{ id: string }>(ACCOUNTS, [organizationId])).rows.map(({ id }) => id);
  }
}

function refused(outcome: FailedOutcome): Problem {
  return new Problem('unavailable', `WhatsApp did not take it: ${'error' in outcome && outcome.error ? `${outcome.error.code} ${outcome.error.details ?? outcome.error.message}` : outcome.kind}`);
}

const ACCOUNTS = {
  name: 'template-accounts',
  text: 'SELECT DISTINCT whatsapp_account_id AS id FROM branches WHERE organization_id = $1 AND whatsapp_account_id IS NOT NULL ORDER BY 1',
};

const OF_ACCOUNT = { name: 'templates-of-account', text: 'SELECT name, language, status, reason FROM message_templates WHERE account_id = $1' };
