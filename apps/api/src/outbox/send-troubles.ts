import { Injectable, Logger } from '@nestjs/common';
import type { TemplateCall } from '@sofra/domain';
import { Database } from '../database/database';
import type { Verdict } from './judge-send';
import { Sender } from './sender';
import { TemplatesService } from './templates.service';

/** Whose message it was. */
export interface SendPlace {
  branchId: string;
  conversationId: string;
  phoneNumberId: string;
  template: TemplateCall | null;
}

/** What a failed message means beyond itself: for its number, its template, its customer, and for whoever reads the log. */
@Injectable()
export class SendTroubles {
  private readonly log = new Logger('Outbox');

  constructor(
    private readonly sender: Sender,
    private readonly templates: TemplatesService,
    private readonly database: Database,
  ) {}

  follow({ change, slowNumberMs, stopNumber, lostTemplate, hasOptedOut, bug }: Verdict, place: SendPlace): void {
    if (slowNumberMs !== undefined) this.sender.slowDown(place.phoneNumberId, slowNumberMs);
    if (stopNumber) this.sender.stop(place.branchId, stopNumber);
    if (lostTemplate && place.template) this.note(this.templates.lose(place.branchId, place.template, lostTemplate));
    if (hasOptedOut) this.note(this.database.query(OPT_OUT, [place.conversationId]));
    if (bug) this.log.error(`message ${change.id} was refused: ${bug}`);
    if (change.state === 'dropped') this.log.warn(`message ${change.id} is given up: ${change.error}`);
    if (change.state === 'ambiguous') this.log.warn(`message ${change.id} may or may not have been sent: ${change.error}`);
  }

  // The message's own fate does not hang on these: the next refusal says the same again.
  private note(work: Promise<unknown>): void {
    work.catch((error: Error) => this.log.error(error.message));
  }
}

const OPT_OUT = {
  name: 'outbox-opt-out',
  text: `
    INSERT INTO customer_consents (customer_id, kind, revoked_at) SELECT customer_id, 'marketing', now() FROM conversations WHERE id = $1
    ON CONFLICT (customer_id, kind) DO UPDATE SET revoked_at = excluded.revoked_at`,
};
