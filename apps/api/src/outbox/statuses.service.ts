import { Injectable } from '@nestjs/common';
import { classify, pairWaitMs } from '@sofra/whatsapp';
import type { InboundStatus } from '@sofra/whatsapp';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { APPLY_STATUSES, JUDGE_FAILED, NOTE_PRICES } from './apply-statuses.sql';
import { gatherStatuses } from './gather-statuses';
import type { GatheredStatus } from './gather-statuses';
import { judgeSend } from './judge-send';
import type { Verdict } from './judge-send';
import type { LaneRow } from './lane-row';
import { Lanes } from './lanes';
import { OutboxMetrics } from './outbox-metrics';
import { SendTroubles } from './send-troubles';
import type { SendPlace } from './send-troubles';

/** A message whose delivery has moved, with the error if that is where it moved to. */
type Moved = LaneRow & SendPlace & { errorCode: number | null; error: string | null; isBillable: boolean | null; isNewlyPriced: boolean };

/** A message of which it is now known whether it is charged. */
type Priced = Pick<Moved, 'purpose'> & { isBillable: boolean };

interface Judged {
  row: Moved;
  verdict: Verdict;
}

/**
 * What the platform says became of our messages. A status for a message that is not ours, or that says less than is
 * known already, changes nothing: nothing is lost by that, because ours carry the id of their row. Many errors are only
 * told here: they are judged as if the send itself had been refused.
 */
@Injectable()
export class StatusesService {
  constructor(
    private readonly database: Database,
    private readonly lanes: Lanes,
    private readonly troubles: SendTroubles,
    private readonly clock: Clock,
    private readonly metrics: OutboxMetrics,
  ) {}

  /** Applies all statuses of a webhook; ranks only grow. */
  async apply(statuses: readonly InboundStatus[]): Promise<void> {
    const gathered = gatherStatuses(statuses);
    if (gathered.length === 0) return;
    const { moved, judged, priced } = await this.database.transaction((tx) => this.write(tx, gathered));
    for (const { row, verdict } of judged) this.troubles.follow(verdict, row);
    for (const message of priced) this.metrics.priced(message);
    this.lanes.wake(new Set(moved.map(({ conversationId }) => conversationId)));
  }

  private async write(tx: Transaction, gathered: readonly GatheredStatus[]): Promise<{ moved: Moved[]; judged: Judged[]; priced: Priced[] }> {
    const { rows: moved } = await tx.read<Moved>(APPLY_STATUSES, parameters(gathered));
    const judged = moved.filter(({ errorCode }) => errorCode !== null).flatMap((row) => this.judge(row));
    if (judged.length > 0) tx.write(JUDGE_FAILED, changes(judged));
    return { moved, judged, priced: [...moved.filter(isNewlyPriced), ...(await noteOtherPrices(tx, gathered, moved))] };
  }

  private judge(row: Moved): Judged[] {
    const message = row.error ?? `error ${row.errorCode}`;
    const outcome = classify(400, { error: { code: row.errorCode, message } });
    // A refusal that says nothing certain: the status has said that it failed, and there it stays.
    if (outcome.kind === 'ambiguous') return [];
    const now = this.clock.now().getTime();
    const verdict = judgeSend(row, outcome, { now, pairRefusals: row.attempt - 1, jitter: Math.random() });
    return [{ row, verdict: outcome.kind === 'wait-pair' ? { ...verdict, change: { ...verdict.change, notBefore: now + pairWaitMs(row.attempt - 1) } } : verdict }];
  }
}

const isNewlyPriced = (row: Moved): row is Moved & Priced => row.isNewlyPriced;

/** A message that is read before it was delivered learns its price from the status that comes behind. */
async function noteOtherPrices(tx: Transaction, gathered: readonly GatheredStatus[], moved: readonly Moved[]): Promise<Priced[]> {
  const done = new Set(moved.map(({ id }) => id));
  const others = gathered.filter(({ rowId, isBillable }) => isBillable !== undefined && (rowId === undefined || !done.has(rowId)));
  if (others.length === 0) return [];
  const pick = (value: (status: GatheredStatus) => unknown) => others.map((status) => value(status) ?? null);
  const values = [pick(({ rowId }) => rowId), pick(({ callbackKey }) => callbackKey), pick(({ wamid }) => wamid)];
  const prices = [pick(({ isBillable }) => isBillable), pick(({ pricingCategory }) => pricingCategory), pick(({ pricingType }) => pricingType)];
  return (await tx.read<Priced>(NOTE_PRICES, [...values, ...prices])).rows;
}

function changes(judged: readonly Judged[]): unknown[] {
  const pick = (value: (verdict: Verdict) => unknown) => judged.map(({ verdict }) => value(verdict));
  return [
    pick(({ change }) => change.id),
    pick(({ change }) => change.state),
    pick(({ change }) => (change.notBefore === undefined ? null : new Date(change.notBefore))),
    pick(({ change }) => change.asTemplate ?? false),
    pick(({ change }) => change.error ?? null),
    pick(({ change }) => change.asFallback ?? false),
  ];
}

function parameters(gathered: readonly GatheredStatus[]): unknown[] {
  const pick = (value: (status: GatheredStatus) => unknown) => gathered.map(value);
  return [
    pick(({ rowId }) => rowId ?? null),
    pick(({ attempt }) => attempt ?? null),
    pick(({ wamid }) => wamid),
    pick(({ delivery }) => delivery),
    pick(({ rank }) => rank),
    pick(({ errorCode }) => errorCode ?? null),
    pick(({ error }) => error ?? null),
    pick(({ isBillable }) => isBillable ?? null),
    pick(({ sentAt }) => sentAt ?? null),
    pick(({ deliveredAt }) => deliveredAt ?? null),
    pick(({ readAt }) => readAt ?? null),
    pick(({ callbackKey }) => callbackKey ?? null),
    pick(({ pricingCategory }) => pricingCategory ?? null),
    pick(({ pricingType }) => pricingType ?? null),
  ];
}
