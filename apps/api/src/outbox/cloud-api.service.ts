import { Injectable } from '@nestjs/common';
import { WhatsAppClient } from '@sofra/whatsapp';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Connections } from '../whatsapp/connections.service';

/** One client per business number, made when it is first needed and anew with another token. */
@Injectable()
export class CloudApi {
  private readonly clients = new Map<string, { accessToken: string; client: WhatsAppClient }>();

  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly connections: Connections,
  ) {}

  async client(phoneNumberId: string): Promise<WhatsAppClient> {
    const accessToken = await this.connections.tokenOf({ phoneNumberId });
    const kept = this.clients.get(phoneNumberId);
    if (kept?.accessToken === accessToken) return kept.client;
    const client = this.open(phoneNumberId, accessToken);
    this.clients.set(phoneNumberId, { accessToken, client });
    return client;
  }

  private open(phoneNumberId: string, accessToken: string): WhatsAppClient {
    const { apiUrl, apiVersion } = this.env.whatsapp;
    return new WhatsAppClient({ baseUrl: apiUrl, version: apiVersion, accessToken, phoneNumberId });
  }
}
