import { Injectable, Logger } from '@nestjs/common';
import type { PriceChangeDraft, PriceChangeDto, PriceChangeOrder, PriceChangeState, PriceLineDto, PricePreviewDto, PriceRule } from '@sofra/contracts';
import { changePrices, judgePriceRule, type StandingPrice } from '@sofra/domain';
import { AuditService } from '../../audit/audit.service';
import type { SignedIn } from '../../common/access';
import { Clock } from '../../common/clock';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { CatalogEdits } from '../edit/catalog-edits';
import { refuseFaults } from '../../common/refuse-faults';
import { MENU_VERSION } from '../menu-statements';
import { DUE_CHANGES, INSERT_CHANGE, INSERT_LINES, LOCK_CHANGE, MARK_APPLIED, MARK_ENDED, MOVES, ONE_CHANGE, RECENT_CHANGES, STANDING_PRICES, TOUCH_GROUPS } from './price-statements';

type By = Pick<SignedIn, 'organizationId' | 'staffId'>;
type Dates = 'createdAt' | 'applyAt' | 'appliedAt' | 'endedAt';
type ChangeRow = Omit<PriceChangeDto, 'rule' | 'skipped' | Dates> & PriceRule & { pending: number } & Record<Dates, Date | null>;

/** Many prices at once: previewed, changed now or at a time, taken back. */
@Injectable()
export class PriceChanges {
  private readonly log = new Logger(PriceChanges.name);

  constructor(
    private readonly database: Database,
    private readonly edits: CatalogEdits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  preview({ organizationId }: By, draft: PriceChangeDraft): Promise<PricePreviewDto> {
    return this.database.transaction((tx) => plan(tx, organizationId, draft));
  }

  /** Keeps exactly what was previewed; refuses when the menu has changed since. */
  async order(by: By, order: PriceChangeOrder): Promise<PriceChangeDto> {
    const id = newId();
    const now = this.clock.now();
    const applyAt = order.applyAt === null ? now : new Date(order.applyAt);
    if (applyAt < now) refuseFaults({ applyAt: 'in-the-past' });
    await this.edits.run(by, async (tx) => {
      const { lines, menuVersion } = await plan(tx, by.organizationId, order);
      if (menuVersion !== order.menuVersion) throw new Problem('version-conflict', `The menu is at version ${menuVersion}, the preview was of ${order.menuVersion}.`);
      if (lines.length === 0) refuseFaults({ scope: 'required' });
      write(tx, { id, by, rule: order.rule, now, applyAt, lines });
      if (order.applyAt === null) this.apply(tx, by, id, now);
    });
    return this.one(by, id);
  }

  async recent({ organizationId }: By): Promise<PriceChangeDto[]> {
    return (await this.database.query<ChangeRow>(RECENT_CHANGES, [organizationId])).rows.map(toDto);
  }

  /** Calls off what waits, takes back what was done; prices that somebody set afterwards stay theirs. */
  async undo(by: By, id: string): Promise<PriceChangeDto> {
    await this.edits.run(by, async (tx) => {
      const state = await lock(tx, by.organizationId, id);
      if (state !== 'applied' && state !== 'scheduled') throw new Problem('nothing-to-change', 'It was taken back already.');
      if (state === 'applied') this.move(tx, id, 'undo');
      tx.write(MARK_ENDED, [id, state === 'applied' ? 'undone' : 'cancelled', this.clock.now()]);
      this.audit.note(tx, by, { action: state === 'applied' ? 'prices.undone' : 'prices.cancelled', subject: { kind: 'price-change', id } });
    });
    return this.one(by, id);
  }

  /** Does what is due; each in its own transaction, so that one that fails holds up no other. */
  async applyDue(now: Date): Promise<void> {
    const { rows } = await this.database.query<By & { id: string }>(DUE_CHANGES, [now]);
    for (const { id, ...by } of rows) {
      const applied = this.edits.run(by, async (tx) => {
        if ((await lock(tx, by.organizationId, id)) === 'scheduled') this.apply(tx, by, id, now);
      });
      await applied.catch((error: Error) => this.log.error(`price change ${id}: ${error.message}`));
    }
  }

  private apply(tx: Transaction, by: By, id: string, now: Date): void {
    this.move(tx, id, 'apply');
    tx.write(MARK_APPLIED, [id, now]);
    this.audit.note(tx, by, { action: 'prices.changed', subject: { kind: 'price-change', id } });
  }

  private move(tx: Transaction, id: string, way: 'apply' | 'undo'): void {
    for (const move of MOVES) tx.write(move[way], [id]);
    tx.write(TOUCH_GROUPS, [id]);
  }

  private async one({ organizationId }: By, id: string): Promise<PriceChangeDto> {
    const { rows } = await this.database.query<ChangeRow>(ONE_CHANGE, [organizationId, id]);
    if (!rows[0]) throw unknownChange();
    return toDto(rows[0]);
  }
}

async function plan(tx: Transaction, organizationId: string, { rule, scope }: PriceChangeDraft): Promise<PricePreviewDto> {
  refuseFaults(judgePriceRule(rule));
  const [prices, versions] = await Promise.all([
    tx.read<StandingPrice & object>(STANDING_PRICES, [organizationId, scope.categoryIds, scope.productIds, scope.modifierGroupIds]),
    tx.read<{ version: number }>(MENU_VERSION, [organizationId]),
  ]);
  const lines = changePrices(prices.rows, rule);
  return { menuVersion: versions.rows[0]?.version ?? 0, lines, unchanged: prices.rows.length - lines.length };
}

function write(tx: Transaction, { id, by, rule, now, applyAt, lines }: { id: string; by: By; rule: PriceRule; now: Date; applyAt: Date; lines: readonly PriceLineDto[] }): void {
  tx.write(INSERT_CHANGE, [id, by.organizationId, by.staffId, rule.percent, rule.amount, rule.roundTo, rule.rounding, now, applyAt]);
  const columns = (['productId', 'modifierId', 'branchId', 'from', 'to'] as const).map((column) => lines.map((line) => line[column]));
  tx.write(INSERT_LINES, [id, ...columns]);
}

async function lock(tx: Transaction, organizationId: string, id: string): Promise<PriceChangeState> {
  const { rows } = await tx.read<{ state: PriceChangeState }>(LOCK_CHANGE, [id, organizationId]);
  if (!rows[0]) throw unknownChange();
  return rows[0].state;
}

function unknownChange(): Problem {
  return new Problem('not-found', 'There is no such change of prices.');
}

function toDto({ percent, amount, roundTo, rounding, pending, createdAt, applyAt, appliedAt, endedAt, ...row }: ChangeRow): PriceChangeDto {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const rule = { percent, amount, roundTo, rounding };
  return { ...row, rule, skipped: row.state === 'applied' ? pending : 0, createdAt: iso(createdAt)!, applyAt: iso(applyAt)!, appliedAt: iso(appliedAt), endedAt: iso(endedAt) };
}
