import { Injectable } from '@nestjs/common';
import { type AccountEvent, ECHOES_FIELD } from '@sofra/whatsapp';
import { AccountNews } from '../outbox/account-news.service';
import { EchoesService } from './handover/echoes.service';
import { InboundLog } from './inbound-log';

/** Changes of a webhook that are no messages of customers: each goes to whom it concerns, all are kept to be read. */
@Injectable()
export class AccountEventsService {
  constructor(
    private readonly news: AccountNews,
    private readonly echoes: EchoesService,
    private readonly inbound: InboundLog,
  ) {}

  async take(event: AccountEvent): Promise<void> {
    // Echoes are kept one by one, with their conversations.
    if (event.field === ECHOES_FIELD) return this.echoes.take(event);
    await this.news.take(event);
    await this.inbound.keepAccountEvent(event);
  }
}
