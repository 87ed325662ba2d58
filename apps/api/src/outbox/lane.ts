import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { TemplateCall } from '@sofra/domain/wording';
import { SERVICE_WINDOW_MS } from '@sofra/whatsapp';
import { judgeSend } from './judge-send';
import type { Verdict } from './judge-send';
import { obstacleTo } from './lane-obstacle';
import { changed, claimed, isAnswer, isOutdated, merged } from './lane-rows';
import type { Addressee, Handover, LaneClaim, LaneRow, RowChange } from './lane-row';
import type { LaneTools } from './lane-tools';
import type { Written } from './lane-writer';
import { nextStep, withoutStatusWaits } from './next-step';

// The platform's window and ours may differ by what a message needs to travel.
const WINDOW_MS = SERVICE_WINDOW_MS - 5 * 60_000;
// How long the database, or a transaction that holds the conversation, is given before the next look.
const LOOK_AGAIN_MS = 10;
const DATABASE_AWAY_MS = 1_000;

/**
 * The unsent messages of one conversation, sent one after the other: the next one starts only when the result of the
 * one before is durable, so a crash leaves at most one message of which nobody knows.
 */
export class Lane {
  private readonly log = new Logger(Lane.name);
  private rows: LaneRow[] = [];
  private pausedUntil = 0;
  private pairRefusals = 0;
  private mustLook = false;
  private isOver = false;
  private isFree = false;
  private hasCustomerWritten = false;
  private bell = new AbortController();

  constructor(
    private claim: LaneClaim,
    private to: Addressee,
    private readonly tools: LaneTools,
    /** Called in the same breath in which the lane stops taking rows. */
    private readonly ended: () => void,
  ) {}

  get held(): LaneClaim {
    return this.claim;
  }

  /** Nothing is being sent: the lane waits for a moment, a status or the customer. */
  isWaiting = false;

  /** Takes over rows of a transaction that has just committed. */
  add({ rows, superseded, claim, to }: Pick<Handover, 'rows' | 'superseded' | 'claim' | 'to'>): void {
    this.claim = claim;
    this.to = to;
    this.rows = merged(this.rows, rows, superseded);
    if (rows.some(isAnswer)) this.rows = withoutStatusWaits(this.rows, this.now());
    this.bell.abort();
  }

  /** A transaction has added rows which are to be read together with older ones. */
  extend({ rows, claim, to }: Handover): void {
    this.claim = claim;
    this.to = to;
    this.hasCustomerWritten ||= rows.some(isAnswer);
    this.lookAgain();
  }

  /** Somebody else has changed rows of this lane. */
  lookAgain(): void {
    this.mustLook = true;
    this.bell.abort();
  }

  /** The branch may have another number by now, or none: then what is left waits for one. */
  speakAs(phoneNumberId: string | null): void {
    if (phoneNumberId === null) this.end();
    else this.to = { ...this.to, phoneNumberId };
  }

  /** The lane is somebody else's now, or shall be: whoever finds the rows goes on. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.ended();
    this.bell.abort();
  }

  /** Works until nothing is left, then lets the lane go. */
  async run(): Promise<void> {
    while (!this.isOver) {
      if (this.mustLook) await this.look();
      else if (this.tools.sender.isStopped(this.claim.branchId)) this.end();
      else await this.step();
    }
    // A database that is away frees the lane itself, once the lease is over.
    if (!this.isFree) await this.tools.store.abandon(this.claim).catch(() => undefined);
  }

  private async step(): Promise<void> {
    const step = nextStep(this.rows, this.now(), this.quietUntil());
    if (step.kind === 'rest') await this.letGo();
    if (step.kind === 'wait') await this.waitFor(step.until);
    if (step.kind === 'expire') await this.write(step.rows.map(({ id, attempt }) => ({ id, attempt, state: 'expired' })));
    if (step.kind === 'send') await this.send(step.row);
  }

  /** A row that was marked as being sent and now has to wait is unmarked: a newer question may take its place. */
  private async waitFor(until: number): Promise<void> {
    const marked = this.rows.filter(({ state }) => state === 'sending');
    if (marked.length > 0) await this.write(marked.map(({ id, attempt }) => ({ id, attempt, state: 'queued' })));
    else await this.wait(until);
  }

  private async wait(until: number): Promise<void> {
    // While the platform wants us to be quiet, a mark may count as one message more.
    if (this.rows.some(isAnswer) && this.isWindowOpen() && this.quietUntil() <= this.now()) this.tools.marks.waits(this.to, until - this.now());
    this.bell = new AbortController();
    this.isWaiting = true;
    await this.tools.alarm.ring(until, this.bell.signal);
    this.isWaiting = false;
  }

  /** Sends one row; its result, the claim of the next row or letting go are one write. */
  private async send(row: LaneRow): Promise<void> {
    if (row.state === 'ambiguous') this.log.warn(`message ${row.id} is sent again and may arrive twice`);
    if (row.state !== 'sending' && !(await this.write([claimed(row)]))) return;
    const verdict = await this.attempt(this.rows.find(({ id }) => id === row.id) ?? row);
    this.follow(verdict);
    const token = this.claim.token;
    const next = this.foresee(verdict.change);
    const { released } = await this.settle(verdict.change, next);
    if (released) this.finish(token);
    else if (next.isLast) await this.expectRows();
  }

  /** The lane may change hands between its rows and its words; as long as it is ours, the result must not be lost. */
  private async settle(result: RowChange, { claims, isLast }: { claims: RowChange[]; isLast: boolean }): Promise<Written> {
    let written = await this.report([result, ...claims], isLast);
    while (!written.applied.has(result.id)) {
      await this.look();
      if (this.isOver || !this.rows.some(({ id, attempt }) => id === result.id && attempt === result.attempt)) break;
      written = await this.report([result], false);
    }
    return written;
  }

  private async attempt(row: LaneRow): Promise<Verdict> {
    const template = this.isWindowOpen() && !row.asTemplate ? null : row.template;
    const statusOf = (call: TemplateCall) => this.tools.templates.statusFor(this.claim.branchId, call);
    const obstacle = await obstacleTo(row, { template, isWindowOpen: this.isWindowOpen(), statusOf, now: this.now() });
    if (obstacle) return obstacle;
    this.tools.marks.answers(this.to);
    const outcome = await this.tools.sender.send(this.to, row, template);
    return judgeSend(row, outcome, { now: this.now(), pairRefusals: this.pairRefusals, jitter: Math.random() });
  }

  private follow(verdict: Verdict): void {
    const { pauseLaneMs, change } = verdict;
    this.pairRefusals = pauseLaneMs === undefined ? 0 : this.pairRefusals + 1;
    if (pauseLaneMs !== undefined) this.pausedUntil = this.now() + pauseLaneMs;
    const { branchId, conversationId } = this.claim;
    const template = this.rows.find(({ id }) => id === change.id)?.template ?? null;
    this.tools.troubles.follow(verdict, { branchId, conversationId, phoneNumberId: this.to.phoneNumberId, template });
  }

  /** What this write can settle beforehand: the claim of the row that goes next, or that there is none. */
  private foresee(change: RowChange): { claims: RowChange[]; isLast: boolean } {
    const rows = changed(this.rows, [change]);
    const step = nextStep(rows, this.now(), this.quietUntil());
    const mayGoOn = !this.isOver && !this.tools.sender.isStopped(this.claim.branchId);
    // The same row cannot be told two things in one statement.
    const isNext = step.kind === 'send' && step.row.id !== change.id && mayGoOn;
    return { claims: isNext ? [claimed(step.row)] : [], isLast: step.kind === 'rest' };
  }

  private async write(changes: readonly RowChange[]): Promise<boolean> {
    const { applied } = await this.report(changes, false);
    return changes.every(({ id }) => applied.has(id));
  }

  private async report(changes: readonly RowChange[], letGo: boolean): Promise<Written> {
    const outdated = changes.map((change) => this.superseded(change));
    const written = await this.tools.writer.write({ claim: this.claim, changes: outdated, letGo });
    this.rows = changed(this.rows, outdated.filter(({ id }) => written.applied.has(id)));
    if (outdated.some(({ id }) => !written.applied.has(id))) this.mustLook = true;
    return written;
  }

  /** A question that did not go out is not worth another try once a newer one waits. */
  private superseded(change: RowChange): RowChange {
    if (change.state !== 'queued' && change.state !== 'ambiguous') return change;
    return isOutdated(this.rows, change.id) ? { ...change, state: 'superseded' } : change;
  }

  private async letGo(): Promise<void> {
    const token = this.claim.token;
    const { released } = await this.report([], true);
    if (released) return this.finish(token);
    // Somebody is adding rows just now, or has added some.
    await this.look();
    if (this.rows.length === 0 && !this.isOver) await pause(LOOK_AGAIN_MS);
  }

  /** Who kept us from letting go holds the conversation: most likely a turn of this process, which hands its rows over in a moment. */
  private async expectRows(): Promise<void> {
    if (this.rows.length > 0 || this.mustLook || this.isOver) return;
    this.bell = new AbortController();
    await pause(LOOK_AGAIN_MS, undefined, { signal: this.bell.signal }).catch(() => undefined);
  }

  /** The lane is free, unless a transaction of ours has taken it anew while its release was on the way. */
  private finish(token: number): void {
    if (this.rows.length > 0 || this.claim.token !== token) return;
    this.isFree = true;
    this.end();
  }

  private async look(): Promise<void> {
    this.mustLook = false;
    const known = new Set(this.rows.map(({ id }) => id));
    const found = await this.tools.store.look(this.claim, this.tools.clock.now()).catch(() => null);
    if (found === undefined) return this.end();
    // The database is away: nothing can be claimed before it is back.
    if (found === null) return this.lookLater();
    // A lane just taken over knows nothing yet: what it finds is no news.
    const hasNews = known.size > 0 && found.some((row) => !known.has(row.id) && row.attempt === 0 && isAnswer(row));
    const handedOver = this.rows.filter(({ id }) => !known.has(id));
    this.rows = merged(found.filter((row) => known.has(row.id) || !row.isFresh), handedOver, []);
    if (hasNews || this.hasCustomerWritten) this.rows = withoutStatusWaits(this.rows, this.now());
    this.hasCustomerWritten = false;
  }

  private async lookLater(): Promise<void> {
    await pause(DATABASE_AWAY_MS);
    this.mustLook = true;
  }

  private quietUntil(): number {
    return Math.max(this.pausedUntil, this.tools.sender.pairFreeAt(this.to));
  }

  private isWindowOpen(): boolean {
    return this.to.lastInboundAt !== null && this.now() < this.to.lastInboundAt + WINDOW_MS;
  }

  private now(): number {
    return this.tools.clock.now().getTime();
  }
}
