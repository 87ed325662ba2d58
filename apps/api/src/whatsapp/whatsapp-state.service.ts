import { Injectable } from '@nestjs/common';
import { ROUTES, type WhatsAppDto, type WhatsAppNumberDto } from '@sofra/contracts';
import type { PlatformNumber } from '@sofra/whatsapp';
import type { Branch } from '../branches/branch';
import { Clock } from '../common/clock';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Database } from '../database/database';
import { TemplateBook } from '../outbox/template-book.service';
import { Connections, type Credentials } from './connections.service';
import { findTroubles } from './find-troubles';
import { Platform, type Told } from './platform';
import { CONNECTION, type ConnectionRow } from './whatsapp-statements';

const NOT_ASKED = { number: null, isSubscribed: null, webhook: null };
const QUALITIES: Record<string, WhatsAppNumberDto['quality']> = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' };

/** How a branch's connection stands, asked of the platform each time: a page that shows yesterday's trouble helps nobody. */
@Injectable()
export class WhatsAppState {
  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly platform: Platform,
    private readonly book: TemplateBook,
    private readonly clock: Clock,
  ) {}

  async of(branch: Branch): Promise<WhatsAppDto> {
    const { rows } = await this.database.query<ConnectionRow & object>(CONNECTION, [branch.id, this.clock.now()]);
    const row = rows[0]!;
    const own = await this.connections.own(branch.id);
    const told = branch.phoneNumberId ? await this.platform.ask(branch.phoneNumberId, row.accountId, own ?? this.ofEnvironment()) : NOT_ASKED;
    const templates = row.accountId ? await this.book.ofAccount(row.accountId) : [];
    const { phoneNumberId, sendingStopped } = branch;
    const stopped = sendingStopped && [sendingStopped.code, sendingStopped.detail].filter((part) => part !== null).join(' ');
    return {
      branchId: branch.id,
      ...{ phoneNumberId, accountId: row.accountId, isOwn: own !== undefined, templates },
      number: numberOf(told.number),
      webhook: webhookOf(row, told),
      troubles: findTroubles({ ...row, ...told, phoneNumberId, templates, sendingStopped: stopped, webhookPath: ROUTES.webhook }),
    };
  }

  private ofEnvironment(): Credentials {
    const { accessToken, appSecrets } = this.env.whatsapp;
    return { accessToken, appSecret: appSecrets[0] ?? '' };
  }
}

function numberOf(told: Told['number'] | null): WhatsAppNumberDto | null {
  if (told === null || 'kind' in told) return null;
  const { display, verifiedName, quality = '', limit = '' }: PlatformNumber = told;
  return { display: display ?? null, verifiedName: verifiedName ?? null, quality: QUALITIES[quality.toUpperCase()] ?? 'unknown', limit: limitOf(limit), isUnlimited: limit.toUpperCase() === 'TIER_UNLIMITED' };
}

/** `TIER_2K` is 2,000. */
function limitOf(tier: string): number | null {
  const [, digits, thousand] = /^TIER_(\d+)(K?)$/i.exec(tier) ?? [];
  return digits === undefined ? null : Number(digits) * (thousand ? 1_000 : 1);
}

function webhookOf({ lastEventAt, wrongSignatures, lastWrongSignatureAt }: ConnectionRow, { webhook }: Pick<Told, 'webhook'>): WhatsAppDto['webhook'] {
  const set = webhook === null || webhook === 'missing' || 'kind' in webhook ? null : webhook;
  return {
    path: ROUTES.webhook,
    ...{ lastEventAt: lastEventAt?.toISOString() ?? null, wrongSignatures, lastWrongSignatureAt: lastWrongSignatureAt?.toISOString() ?? null },
    ...{ callbackUrl: set?.callbackUrl ?? null, fields: set?.fields ?? null },
  };
}
