import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock';
import { Alarm } from './alarm';
import { Lane } from './lane';
import type { Addressee, Handover, LaneClaim } from './lane-row';
import { LaneStore } from './lane-store';
import type { LaneTools } from './lane-tools';
import { LaneWriter } from './lane-writer';
import { ReadMarks } from './read-marks.service';
import { SendTroubles } from './send-troubles';
import { Sender } from './sender';
import { TemplatesService } from './templates.service';

const ORPHANS_AT_ONCE = 100;
const DRAIN_MS = 8_000;

/** The lanes that this instance works on. */
@Injectable()
export class Lanes {
  private readonly log = new Logger(Lanes.name);
  private readonly lanes = new Map<string, Lane>();
  private readonly runs = new Set<Promise<void>>();
  private readonly tools: LaneTools;

  constructor(
    clock: Clock,
    alarm: Alarm,
    private readonly store: LaneStore,
    writer: LaneWriter,
    sender: Sender,
    templates: TemplatesService,
    troubles: SendTroubles,
    marks: ReadMarks,
  ) {
    this.tools = { clock, alarm, store, writer, sender, templates, troubles, marks };
  }

  /** Sends what has just been committed, behind what the lane still has to send. */
  accept(handover: Handover): void {
    const { claim, to, ahead, strangers } = handover;
    const known = this.lanes.get(claim.conversationId);
    const lane = known ?? this.start(claim, to);
    // Rows that this process has never seen stand before the new ones: all are read, in their order.
    if (known ? strangers > 0 : ahead > 0) lane.extend(handover);
    else lane.add(handover);
  }

  /** A status has told what became of a message of these conversations. */
  wake(conversationIds: Iterable<string>): void {
    for (const id of conversationIds) this.lanes.get(id)?.lookAgain();
  }

  /** Extends the leases; a lane that is no longer ours ends, one whose branch has another number goes on with that. */
  async renew(): Promise<void> {
    const held = [...this.lanes.values()];
    if (held.length === 0) return;
    const ours = await this.store.renew(held.map((lane) => lane.held));
    for (const lane of held) {
      const number = ours.get(lane.held.conversationId);
      if (number === undefined) lane.lookAgain();
      else lane.speakAs(number);
    }
  }

  /** Wakes waiting lanes into which another instance has put something. */
  async lookForNews(): Promise<void> {
    const waiting = [...this.lanes.values()].filter((lane) => lane.isWaiting).map((lane) => lane.held.conversationId);
    if (waiting.length > 0) this.wake(await this.store.withNews(waiting));
  }

  /** Takes over lanes of instances that are gone, and what was left lying. */
  async adoptOrphans(): Promise<void> {
    const orphans = await this.store.takeOrphans([...this.lanes.keys()], ORPHANS_AT_ONCE);
    for (const orphan of orphans) if (!this.lanes.has(orphan.conversationId)) this.start(orphan, orphan).lookAgain();
  }

  /** Lets what is on its way finish and gives up the rest; other instances go on with it. */
  async drain(): Promise<void> {
    for (const lane of this.lanes.values()) lane.end();
    const limit = new AbortController();
    const late = this.tools.alarm.ring(this.tools.clock.now().getTime() + DRAIN_MS, limit.signal);
    await Promise.race([Promise.all(this.runs), late]);
    limit.abort();
    this.tools.writer.close();
  }

  private start(claim: LaneClaim, to: Addressee): Lane {
    const id = claim.conversationId;
    const lane = new Lane(claim, to, this.tools, () => this.lanes.delete(id));
    this.lanes.set(id, lane);
    // Started after the caller has given it its rows.
    const run = Promise.resolve()
      .then(() => lane.run())
      .catch((error: Error) => this.log.error(`lane ${id}: ${error.message}`))
      .finally(() => (lane.end(), this.runs.delete(run)));
    this.runs.add(run);
    return lane;
  }
}
