import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service';
import type { SignedIn } from '../../common/access';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import { sqlState, type Transaction } from '../../database/transaction';
import { CatalogService } from '../catalog.service';
import { MenuBoard } from './menu-board';
import { ARCHIVE, LOCK } from './catalog-statements';

const UNIQUE_VIOLATION = '23505';

/** What stands in front of one kind of thing: where it lives and what it is called when it is not there. */
export interface Kind {
  table: keyof typeof LOCK;
  unknown: 'category-unknown' | 'product-unknown' | 'modifier-group-unknown';
}

interface Entry {
  id: string;
  version: number;
  name: Partial<Record<string, string>>;
}

const SUBJECT: Record<Kind['table'], string> = { categories: 'category', products: 'product', modifier_groups: 'modifier-group' };

/** Every change of the menu: one transaction, one new version of the menu, refusals by field. */
@Injectable()
export class CatalogEdits {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogService,
    private readonly audit: AuditService,
    private readonly board: MenuBoard,
  ) {}

  /** Runs a change, makes the chat read the menu anew from its commit on, and tells boards what is sold out or back by it. */
  async run<T>({ organizationId }: Pick<SignedIn, 'organizationId'>, change: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(async (tx) => {
        const before = await this.board.look(tx, organizationId);
        const result = await change(tx);
        this.catalog.bumpVersion(tx, organizationId);
        await this.board.tellSince(tx, organizationId, before);
        return result;
      });
    } catch (error) {
      throw asFault(error);
    }
  }

  /** Locks a thing for an edit that began at `version`; refuses when somebody else was faster. */
  async lock(tx: Transaction, kind: Kind, organizationId: string, id: string, version?: number): Promise<void> {
    const { rows } = await tx.read<{ version: number }>(LOCK[kind.table], [organizationId, id]);
    const found = rows[0];
    if (!found) throw new Problem(kind.unknown, 'There is no such thing on your menu.');
    if (version !== undefined && found.version !== version) {
      throw new Problem('version-conflict', `Somebody changed it meanwhile: it is at version ${found.version}, your edit began at ${version}.`);
    }
  }

  /** Notes what an edit came to, as part of it, and hands it on. */
  noted<T extends Entry>(tx: Transaction, staff: SignedIn, kind: Kind, change: string, before: T | null, after: T): T {
    const subject = { kind: SUBJECT[kind.table], id: after.id, name: after.name['tr'] ?? Object.values(after.name)[0] ?? null };
    this.audit.note(tx, staff, { action: `${subject.kind}.${change}`, subject, before: before && stateOf(before), after: stateOf(after) });
    return after;
  }

  archive(tx: Transaction, kind: Kind, organizationId: string, id: string, isArchived: boolean): void {
    tx.write(ARCHIVE[kind.table], [organizationId, id, isArchived]);
  }
}

// Uniqueness is the database's: the constraint tells which code exists already.
function asFault(error: unknown): unknown {
  if (sqlState(error) !== UNIQUE_VIOLATION) return error;
  const { constraint = '' } = error as { constraint?: string };
  const field = constraint.startsWith('uq_modifiers_') ? 'modifiers' : constraint.endsWith('_external_id') ? 'externalId' : undefined;
  return field ? new Problem('invalid-request', 'This code exists already.', { [field]: 'taken' }) : error;
}

// The version counts edits; it says nothing about this one.
function stateOf<T extends Entry>({ version: _, ...state }: T): object {
  return state;
}
