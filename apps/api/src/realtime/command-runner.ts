import { Injectable } from '@nestjs/common';
import type { AckRefusal, CommandVersion, OrderDto } from '@sofra/contracts';
import type { Result } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import { BoardService } from '../board/board.service';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import type { OrderRefusal } from '../orders/orders.service';
import { BoardMetrics } from './board-metrics';
import type { OpenBoard } from './screen';

/** What a command came to. `order` is there when it was about one. */
export type CommandAck = { ok: true; seq: number; order?: OrderDto } | AckRefusal;

/** The part that differs between commands; `version` is the order's version the screen decided on, resolved. */
export type CommandWork = (tx: Transaction, ledger: BoardLedger, version: number) => Promise<Result<OrderDto | undefined, OrderRefusal>>;

export interface Command {
  commandId: string;
  orderId?: string;
  version?: CommandVersion;
}

// No order has it, so it conflicts with every one.
const NO_VERSION = -1;

const CLAIM = {
  name: 'board-command-claim',
  text: `INSERT INTO board_commands (branch_id, command_id, screen_id, order_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (branch_id, command_id) DO NOTHING`,
};

const KEPT = {
  name: 'board-command-kept',
  text: 'SELECT result FROM board_commands WHERE branch_id = $1 AND command_id = $2',
};

const KEEP = {
  name: 'board-command-keep',
  text: 'UPDATE board_commands SET result = $3, order_version = $4 WHERE branch_id = $1 AND command_id = $2',
};

const MY_LAST = {
  name: 'board-command-my-last',
  text: `SELECT order_version AS version FROM board_commands
    WHERE screen_id = $1 AND order_id = $2 AND branch_id = $3 AND command_id <> $4 ORDER BY at DESC LIMIT 1`,
};

/** Runs a screen's commands, each once however often it is sent: the command's row is the first lock, its result the last write. */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly metrics: BoardMetrics,
  ) {}

  async run(board: OpenBoard, command: Command, work: CommandWork): Promise<CommandAck> {
    try {
      const { ack, isRepeated } = await this.runOnce(board, command, work);
      this.metrics.command(isRepeated ? 'repeated' : ack.ok ? 'ok' : ack.code);
      return ack;
    } catch (error) {
      this.metrics.command('error');
      throw error;
    }
  }

  private runOnce(board: OpenBoard, command: Command, work: CommandWork): Promise<{ ack: CommandAck; isRepeated: boolean }> {
    return this.database.transaction(async (tx) => {
      const [claimed, version] = await Promise.all([
        tx.read(CLAIM, [board.branchId, command.commandId, board.screenId, command.orderId ?? null]),
        versionOf(tx, board, command),
      ]);
      if (claimed.rowCount === 0) return { ack: await kept(tx, board, command), isRepeated: true };
      const ledger = this.boards.ledger(board.branchId);
      const done = await work(tx, ledger, version);
      const seq = await ledger.flush(tx);
      const ack: CommandAck = done.ok ? { ok: true, seq, ...(done.value && { order: done.value }) } : { ok: false, ...done.refusal };
      tx.write(KEEP, [board.branchId, command.commandId, JSON.stringify(ack), ack.ok ? (ack.order?.version ?? null) : null]);
      return { ack, isRepeated: false };
    });
  }
}

async function kept(tx: Transaction, board: OpenBoard, { commandId }: Command): Promise<CommandAck> {
  const { rows } = await tx.read<{ result: CommandAck }>(KEPT, [board.branchId, commandId]);
  if (!rows[0]) throw new Error(`command ${commandId} was neither new nor kept`);
  return rows[0].result;
}

/** `mine` is the version after the screen's own previous command; when that one was refused, nothing may build on it. */
async function versionOf(tx: Transaction, board: OpenBoard, { version = NO_VERSION, orderId, commandId }: Command): Promise<number> {
  if (version !== 'mine') return version;
  const { rows } = await tx.read<{ version: number | null }>(MY_LAST, [board.screenId, orderId, board.branchId, commandId]);
  return rows[0]?.version ?? NO_VERSION;
}
