import { Injectable, Logger } from '@nestjs/common';
import type { TemplateCall } from '@sofra/domain/wording';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Verdict } from './judge-send';
import { PICTURE_LOST } from './picture-statements';
import { Sender } from './sender';
import { TemplatesService } from './templates.service';

// People renew their phones now and then; a throttled form is throttled by the hour.
const PHONE_PAUSE_MS = 30 * 86_400_000;
const PLATFORM_PAUSE_MS = 3_600_000;

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
    private readonly clock: Clock,
  ) {}

  follow({ change, slowNumberMs, stopNumber, lostTemplate, hasOptedOut, refusedForm, refusedImage, bug }: Verdict, place: SendPlace): void {
    if (slowNumberMs !== undefined) this.sender.slowDown(place.phoneNumberId, slowNumberMs);
    if (stopNumber) this.sender.stop(place.branchId, stopNumber);
    if (lostTemplate && place.template) this.note(this.templates.lose(place.branchId, place.template, lostTemplate));
    if (hasOptedOut) this.note(this.database.query(OPT_OUT, [place.conversationId]));
    if (refusedImage) this.note(this.database.query(PICTURE_LOST, [refusedImage, place.phoneNumberId, this.clock.now()]));
    if (refusedForm) this.note(this.pauseForm(refusedForm, place));
    if (bug) this.log.error(`message ${change.id} was refused: ${bug}`);
    if (change.state === 'dropped') this.log.warn(`message ${change.id} is given up: ${change.error}`);
    if (change.state === 'ambiguous') this.log.warn(`message ${change.id} may or may not have been sent: ${change.error}`);
  }

  private pauseForm({ by, detail }: NonNullable<Verdict['refusedForm']>, { branchId, conversationId }: SendPlace): Promise<unknown> {
    const until = (pause: number) => new Date(this.clock.now().getTime() + pause);
    if (by === 'phone') return this.database.query(FORM_OFF_FOR_CUSTOMER, [conversationId, until(PHONE_PAUSE_MS)]);
    return this.database.query(FORM_OFF_FOR_BRANCH, [branchId, until(PLATFORM_PAUSE_MS), detail]);
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

const FORM_OFF_FOR_CUSTOMER = { name: 'outbox-form-off-customer', text: 'UPDATE conversations SET form_off_until = $2 WHERE id = $1' };

const FORM_OFF_FOR_BRANCH = { name: 'outbox-form-off-branch', text: 'UPDATE branch_forms SET refused_until = $2, error = $3 WHERE branch_id = $1' };
