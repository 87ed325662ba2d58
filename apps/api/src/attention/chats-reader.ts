import { Injectable } from '@nestjs/common';
import type { ChatDto, ChatLineDto } from '@sofra/contracts';
import { parseEchoes, parseWebhook } from '@sofra/whatsapp';
import type { Sight } from '../common/access';
import { Clock } from '../common/clock';
import { Database } from '../database/database';

const WEEK_MS = 7 * 24 * 60 * 60_000;

interface LineRow {
  from: ChatLineDto['from'];
  kind: string;
  /** As it came or went, JSON. */
  content: string;
  at: string;
  isCall: boolean;
}

interface ChatRow extends Omit<ChatDto, 'calledAt' | 'handedOverUntil' | 'messages'> {
  calledAt: Date | null;
  handedOverUntil: Date | null;
  messages: LineRow[];
}

/** Customers who asked for a person and those whom a person talks to, with what was said last. */
@Injectable()
export class ChatsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read({ organizationId, branchId }: Sight): Promise<ChatDto[]> {
    const now = this.clock.now();
    const { rows } = await this.database.query<ChatRow & Record<string, unknown>>(CHATS, [organizationId, new Date(now.getTime() - WEEK_MS), now, branchId]);
    return rows.map(({ calledAt, handedOverUntil, messages, ...row }) => ({
      ...row,
      calledAt: calledAt?.toISOString() ?? null,
      handedOverUntil: handedOverUntil && handedOverUntil > now ? handedOverUntil.toISOString() : null,
      messages: messages.map(toLine),
    }));
  }
}

function toLine({ from, kind, content, at, isCall }: LineRow): ChatLineDto {
  return { from, kind: from === 'staff' ? 'text' : kind, text: textOf(from, JSON.parse(content)), at: new Date(at).toISOString(), isCall };
}

function textOf(from: LineRow['from'], content: unknown): string | null {
  if (from === 'bot') return (content as { body?: string }).body ?? null;
  const { messages, accountEvents } = parseWebhook(content);
  if (from === 'staff') return accountEvents.flatMap(parseEchoes)[0]?.text ?? null;
  const body = messages[0]?.body;
  if (body?.kind === 'text') return body.text;
  return body?.kind === 'tap' ? (body.title ?? null) : null;
}

// Few rows: those who wait for a person, each with a look at the end of both logs, and at what they last wrote before the team was called.
const CHATS = {
  name: 'attention-chats',
  text: `
    SELECT c.id AS "conversationId", b.name AS "branchName", k.name AS "customerName", '+' || k.wa_id AS phone,
      c.staff_called_at AS "calledAt", c.handed_over_until AS "handedOverUntil",
      (SELECT coalesce(json_agg(m ORDER BY m.at, m.rank), '[]') FROM (
        (SELECT * FROM (
          (SELECT CASE WHEN i.kind = 'echo' THEN 'staff' ELSE 'customer' END AS "from", i.kind, i.raw AS content, i.sent_at AS at, 0 AS rank, i.id IS NOT DISTINCT FROM call.id AS "isCall"
            FROM inbound_messages i WHERE i.conversation_id = c.id ORDER BY i.id DESC LIMIT 8)
          UNION ALL
          (SELECT 'bot', 'text', o.content::text, coalesce(o.sent_at, o.created_at), 1, false
            FROM outbound_messages o WHERE o.conversation_id = c.id AND o.state = 'done' ORDER BY o.id DESC LIMIT 8)
        ) both_logs ORDER BY at DESC, rank DESC LIMIT 8)
        UNION
        (SELECT 'customer', call.kind, call.raw, call.sent_at, 0, true WHERE call.id IS NOT NULL)
      ) m) AS messages
    FROM conversations c JOIN branches b ON b.id = c.branch_id JOIN customers k ON k.id = c.customer_id
    LEFT JOIN LATERAL (
      SELECT i.id, i.kind, i.raw, i.sent_at FROM inbound_messages i
      WHERE i.conversation_id = c.id AND i.kind <> 'echo' AND i.sent_at <= c.staff_called_at ORDER BY i.id DESC LIMIT 1
    ) call ON true
    WHERE c.organization_id = $1 AND ($4::uuid IS NULL OR c.branch_id = $4) AND (c.staff_called_at IS NOT NULL OR c.handed_over_until IS NOT NULL)
      AND (c.staff_called_at > $2 OR c.handed_over_until > $3)
    ORDER BY c.staff_called_at NULLS LAST, c.handed_over_until LIMIT 50`,
};
