import { Injectable } from '@nestjs/common';
import type { BoardCursor, BoardEventDto, BoardEventType } from '@sofra/contracts';
import { Database } from '../database/database';

/** More events than this are sent as a snapshot instead. */
export const MOST_EVENTS = 500;

interface EventRow {
  seq: number;
  event_id: string;
  type: BoardEventType;
  at: Date;
  payload: Omit<BoardEventDto, 'seq' | 'eventId' | 'type' | 'at'>;
}

/** Where a branch's board stands. */
export interface BoardPosition extends BoardCursor {
  serverTime: Date;
}

const NEWEST = {
  name: 'board-newest',
  text: 'SELECT branch_id AS "branchId", seq, clock_timestamp() AS "serverTime" FROM branch_counters WHERE branch_id = ANY($1::uuid[])',
};

const AFTER = {
  name: 'board-after',
  text: 'SELECT seq, event_id, type, at, payload FROM board_events WHERE branch_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
};

// One statement sees one moment: the position and the events up to it belong together.
const RESUME = {
  name: 'board-resume',
  text: `SELECT c.seq, n.event_id AS "eventId", clock_timestamp() AS "serverTime",
      (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'event_id', e.event_id, 'type', e.type, 'at', e.at, 'payload', e.payload) ORDER BY e.seq), '[]')
       FROM board_events e WHERE e.branch_id = c.branch_id AND e.seq > $2) AS events
    FROM branch_counters c
    JOIN board_events n ON n.branch_id = c.branch_id AND n.seq = c.seq
    JOIN board_events known ON known.branch_id = c.branch_id AND known.seq = $2 AND known.event_id = $3
    WHERE c.branch_id = $1 AND c.seq - $2 BETWEEN 0 AND ${MOST_EVENTS}`,
};

/** Reads what was written for the board. */
@Injectable()
export class BoardReader {
  constructor(private readonly database: Database) {}

  /** Newest sequence of each branch that has a counter, all by one statement. */
  async newest(branchIds: string[]): Promise<Map<string, { seq: number; serverTime: Date }>> {
    const { rows } = await this.database.query<{ branchId: string; seq: number; serverTime: Date }>(NEWEST, [branchIds]);
    return new Map(rows.map(({ branchId, ...position }) => [branchId, position]));
  }

  /** At most `MOST_EVENTS` events above `seq`, oldest first. */
  async after(branchId: string, seq: number): Promise<BoardEventDto[]> {
    const { rows } = await this.database.query<EventRow>(AFTER, [branchId, seq, MOST_EVENTS]);
    return rows.map(toEvent);
  }

  /** What a screen missed since `since`; undefined when this database never had that pair, or too much has happened. */
  async resume(branchId: string, since: BoardCursor): Promise<(BoardPosition & { events: BoardEventDto[] }) | undefined> {
    const { rows } = await this.database.query<BoardPosition & { events: EventRow[] }>(RESUME, [branchId, since.seq, since.eventId]);
    return rows[0] && { ...rows[0], events: rows[0].events.map(toEvent) };
  }
}

function toEvent({ seq, event_id, type, at, payload }: EventRow): BoardEventDto {
  return { seq, eventId: event_id, type, at: new Date(at).toISOString(), ...payload };
}
