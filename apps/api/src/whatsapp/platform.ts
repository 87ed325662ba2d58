import { Injectable } from '@nestjs/common';
import { AccountClient, type FailedOutcome, type PlatformNumber, type PlatformWebhook } from '@sofra/whatsapp';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import type { Credentials } from './connections.service';

/** What the platform told of a connection; null: not asked. */
export interface Told {
  number: PlatformNumber | FailedOutcome;
  isSubscribed: boolean | FailedOutcome | null;
  webhook: PlatformWebhook | FailedOutcome | 'missing' | null;
}

/** Asks the platform how a number, its account and our app stand. */
@Injectable()
export class Platform {
  constructor(@InjectEnv() private readonly env: Env) {}

  client(accessToken: string): AccountClient {
    const { apiUrl: baseUrl, apiVersion: version } = this.env.whatsapp;
    return new AccountClient({ baseUrl, version, accessToken });
  }

  async ask(phoneNumberId: string, accountId: string | null, { accessToken, appSecret }: Credentials): Promise<Told> {
    const client = this.client(accessToken);
    const [number, app] = await Promise.all([client.number(phoneNumberId), client.appId()]);
    // Without a good token every further question is the same refusal.
    if (typeof app !== 'string' || 'kind' in number) return { number, isSubscribed: null, webhook: null };
    const [isSubscribed, webhook] = await Promise.all([accountId ? client.isSubscribed(accountId, app) : null, client.webhook(app, appSecret)]);
    return { number, isSubscribed, webhook: webhook ?? 'missing' };
  }
}
