import { Injectable } from '@nestjs/common';
import { WhatsAppClient } from '@sofra/whatsapp';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';

/** One client per business number, made when it is first needed. */
@Injectable()
export class CloudApi {
  private readonly clients = new Map<string, WhatsAppClient>();

  constructor(@InjectEnv() private readonly env: Env) {}

  client(phoneNumberId: string): WhatsAppClient {
    const client = this.clients.get(phoneNumberId) ?? this.open(phoneNumberId);
    this.clients.set(phoneNumberId, client);
    return client;
  }

  private open(phoneNumberId: string): WhatsAppClient {
    const { apiUrl, apiVersion, accessToken } = this.env.whatsapp;
    return new WhatsAppClient({ baseUrl: apiUrl, version: apiVersion, accessToken, phoneNumberId });
  }
}
