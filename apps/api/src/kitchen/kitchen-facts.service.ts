import { Injectable } from '@nestjs/common';
import type { BoardBranchDto, BoardStationDto, BusyMinutes, EscalationStepDto, KitchenSettingsDto } from '@sofra/contracts';
import { DEFAULT_ESCALATION, DEFAULT_LATENESS } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import { busyMinutesAt } from '../branches/busy';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { KITCHEN_FACTS } from './kitchen-statements';

interface FactsRow {
  id: string;
  name: string;
  timeZone: string;
  pausedUntil: Date | null;
  busyMinutes: BusyMinutes | null;
  busyUntil: Date | null;
  preparationMinutes: number;
  deliveryMinutes: number;
  managerPhone: string | null;
  isEscalating: boolean;
  stations: BoardStationDto[];
  steps: EscalationStepDto[];
  lateness: Partial<KitchenSettingsDto['lateness']>;
}

/** What boards and managers see of a branch's kitchen, read by one statement. */
@Injectable()
export class KitchenFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofBoard(branchId: string): Promise<BoardBranchDto> {
    return toBoard(await this.row(branchId), this.clock.now());
  }

  /** As the transaction sees it, its own writes included. */
  async inTransaction(tx: Transaction, branchId: string): Promise<BoardBranchDto> {
    const now = this.clock.now();
    return toBoard(found((await tx.read<FactsRow>(KITCHEN_FACTS, [branchId, now])).rows, branchId), now);
  }

  /** Tells the board all of it anew; the caller flushes the ledger, last. */
  async tell(tx: Transaction, ledger: BoardLedger): Promise<void> {
    ledger.add('settings.changed', this.clock.now(), { branch: await this.inTransaction(tx, ledger.branchId) });
  }

  async settings(branchId: string): Promise<KitchenSettingsDto> {
    const row = await this.row(branchId);
    const { managerPhone, preparationMinutes, deliveryMinutes } = row;
    return { lateness: latenessOf(row), escalation: ladderOf(row), managerPhone, preparationMinutes, deliveryMinutes };
  }

  private async row(branchId: string): Promise<FactsRow> {
    return found((await this.database.query<FactsRow>(KITCHEN_FACTS, [branchId, this.clock.now()])).rows, branchId);
  }
}

function found([row]: FactsRow[], branchId: string): FactsRow {
  if (!row) throw new Error(`there is no branch ${branchId}`);
  return row;
}

function toBoard(row: FactsRow, now: Date): BoardBranchDto {
  const { id, name, timeZone, stations, preparationMinutes, deliveryMinutes, busyMinutes, busyUntil } = row;
  return {
    ...{ id, name, timeZone, stations, preparationMinutes, deliveryMinutes },
    pausedUntil: row.pausedUntil?.toISOString() ?? null,
    busy: busyMinutes && busyUntil && busyMinutesAt(row, now) > 0 ? { minutes: busyMinutes, until: busyUntil.toISOString() } : null,
    lateness: latenessOf(row),
    escalation: ladderOf(row),
  };
}

function latenessOf({ lateness }: FactsRow): KitchenSettingsDto['lateness'] {
  return { ...DEFAULT_LATENESS, ...lateness };
}

function ladderOf({ isEscalating, steps }: FactsRow): EscalationStepDto[] {
  if (!isEscalating) return [];
  return steps.length > 0 ? steps : [...DEFAULT_ESCALATION];
}
