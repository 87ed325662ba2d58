import { Injectable } from '@nestjs/common';
import { WhatsAppClient } from '@sofra/whatsapp';

/** Where the Cloud API is and as whom we speak to it. */
export interface CloudApiAddress {
  baseUrl: string;
  version: string;
  accessToken: string;
}

/** One client per business number, made when it is first needed. */
@Injectable()
export class CloudApi {
  private readonly clients = new Map<string, WhatsAppClient>();

  constructor(private readonly address: CloudApiAddress) {}

  client(phoneNumberId: string): WhatsAppClient {
    const client = this.clients.get(phoneNumberId) ?? new WhatsAppClient({ ...this.address, phoneNumberId });
    this.clients.set(phoneNumberId, client);
    return client;
  }
}
