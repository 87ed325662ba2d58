import { Injectable, Logger } from '@nestjs/common';
import type { FormSlot } from '@sofra/contracts';
import { covers, cutAtWord, oneLine, slotsFor } from '@sofra/domain';
import { checkFlowJson, dishFlow, FLOW_LIMITS, FlowsClient } from '@sofra/whatsapp';
import type { FailedOutcome } from '@sofra/whatsapp';
import { BranchesService } from '../branches/branches.service';
import { CatalogService } from '../catalog/catalog.service';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Database } from '../database/database';
import { Connections } from '../whatsapp/connections.service';
import { ADD_FORM_SLOTS, DROP_FORM_SLOTS, DUE_FORMS, FORM_FAILED, FORM_FITS, FORM_PUBLISHED, TAKE_FORM } from './form-statements';

interface DueForm {
  branchId: string;
  /** Null until the first webhook has told which account the number belongs to. */
  accountId: string | null;
  version: number;
}

interface StandingForm {
  flowId: string | null;
  formerFlowId: string | null;
  slots: FormSlot[];
}

/** Kept as the error while nobody has told which account the number belongs to. */
export const ACCOUNT_UNKNOWN = 'account-unknown';

// The platform keeps 200 requests an hour for an account; a menu that is being edited changes every few seconds.
const RETRY_MS = 60_000;

/** Keeps the form of each branch fit for its menu: a new one is published when a dish has no place on the one that is. */
@Injectable()
export class FormPublisher {
  private readonly log = new Logger(FormPublisher.name);

  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
    private readonly connections: Connections,
  ) {}

  /** Looks at every form whose menu has changed; one that fails is tried again later. */
  async publishDue(now: Date): Promise<void> {
    const { rows } = await this.database.query<DueForm>(DUE_FORMS, [now]);
    for (const due of rows) await this.look(due, now);
  }

  private async look(due: DueForm, now: Date): Promise<void> {
    const later = new Date(now.getTime() + RETRY_MS);
    const { rows: [standing] } = await this.database.query<StandingForm>(TAKE_FORM, [due.branchId, later, now]);
    const branch = await this.branches.byId(due.branchId);
    if (!standing || !branch) return;
    const needed = slotsFor(await this.catalog.snapshot(branch, due.version));
    // With no dish that has several questions there is nothing to publish; lists do.
    if (needed.length === 0 || (standing.flowId !== null && covers(standing.slots, needed))) await this.database.query(FORM_FITS, [due.branchId, due.version]);
    else await this.publish(due, standing, { title: titleOf(branch.name), slots: needed }, now);
    this.branches.invalidate();
  }

  private async publish(due: DueForm, standing: StandingForm, form: { title: string; slots: FormSlot[] }, now: Date): Promise<void> {
    if (due.accountId === null) return this.failed(due, ACCOUNT_UNKNOWN, now);
    const json = dishFlow(form);
    const faults = checkFlowJson(json);
    if (faults.length > 0) return this.failed(due, faults.map(({ path, detail }) => `${path} ${detail}`).join('; '), now);
    const client = await this.client(due.accountId);
    const published = await client.publish(`sofra ${due.branchId} ${now.toISOString()}`, json);
    if ('kind' in published) return this.failed(due, reasonOf(published), now);
    await this.keep(due, published.id, form.slots, now);
    // The one before stays open for messages that are on phones; the one before that can go.
    if (standing.formerFlowId !== null) await client.deprecate(standing.formerFlowId);
  }

  private async keep(due: DueForm, flowId: string, slots: FormSlot[], now: Date): Promise<void> {
    await this.database.transaction((tx) => {
      tx.write(FORM_PUBLISHED, [due.branchId, flowId, due.version, now, due.accountId]);
      tx.write(DROP_FORM_SLOTS, [due.branchId]);
      tx.write(ADD_FORM_SLOTS, [due.branchId, slots]);
      return Promise.resolve();
    });
    this.log.log(`branch ${due.branchId}: form ${flowId} is published`);
  }

  private async failed(due: DueForm, reason: string, now: Date): Promise<void> {
    this.log.warn(`branch ${due.branchId}: the form is not published: ${reason}`);
    // Whether the account is known costs nothing to ask; the platform counts what it is asked.
    const pause = reason === ACCOUNT_UNKNOWN ? 0 : RETRY_MS;
    await this.database.query(FORM_FAILED, [due.branchId, reason, new Date(now.getTime() + pause)]);
  }

  private async client(accountId: string): Promise<FlowsClient> {
    const { apiUrl, apiVersion } = this.env.whatsapp;
    const accessToken = await this.connections.tokenOf({ accountId });
    return new FlowsClient({ baseUrl: apiUrl, version: apiVersion, accountId, accessToken });
  }
}

/** What stands above the screen; the platform takes no dynamic title. */
function titleOf(branch: string): string {
  return cutAtWord(oneLine(branch), FLOW_LIMITS.heading) || 'Sofra';
}

function reasonOf(outcome: FailedOutcome): string {
  if (!('error' in outcome) || !outcome.error) return 'reason' in outcome ? outcome.reason : outcome.kind;
  const { code, message, details } = outcome.error;
  return `${code} ${details ?? message}`;
}
