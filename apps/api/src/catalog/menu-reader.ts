import { Injectable } from '@nestjs/common';
import type { Branch } from '../branches/branch';
import { Database } from '../database/database';
import { inTransaction, type Statement, type Transaction } from '../database/transaction';
import type { MenuRows } from './menu-rows';
import { type OffSale, readOffSale } from './off-sale';
import {
  MENU_CATEGORIES,
  MENU_COMBOS,
  MENU_COMBO_SLOTS,
  MENU_COMBO_SLOT_PRODUCTS,
  MENU_GROUPS,
  MENU_GROUPS_OF_PRODUCTS,
  MENU_MODIFIERS,
  MENU_PRODUCTS,
  MENU_SCHEDULES,
  MENU_VERSION,
  ONE_SNAPSHOT,
} from './menu-statements';

/** Reads a branch's whole menu, all tables as of one moment, in one round trip. */
@Injectable()
export class MenuReader {
  constructor(private readonly database: Database) {}

  async version(organizationId: string): Promise<number> {
    return (await this.database.query<{ version: number }>(MENU_VERSION, [organizationId])).rows[0]?.version ?? 0;
  }

  /** What the branch does not sell at `now`. */
  offSale({ id, organizationId }: Pick<Branch, 'id' | 'organizationId'>, now: Date): Promise<OffSale[]> {
    return this.database.transaction((tx) => readOffSale(tx, organizationId, now, { branchId: id }));
  }

  // A turn waits for this while it holds a connection of the pool; were it to need another one of those, as many turns
  // as the pool is wide would wait for each other for ever.
  read({ id, organizationId }: Pick<Branch, 'id' | 'organizationId'>): Promise<MenuRows> {
    return inTransaction(this.database.side, async (tx) => {
      tx.write(ONE_SNAPSHOT);
      const [versions, categories, products, groups, modifiers, uses, schedules, combos, slots, slotProducts] = await Promise.all([
        rows<{ version: number }>(tx, MENU_VERSION, organizationId),
        rows<MenuRows['categories'][number]>(tx, MENU_CATEGORIES, organizationId),
        rows<MenuRows['products'][number]>(tx, MENU_PRODUCTS, organizationId, id),
        rows<MenuRows['groups'][number]>(tx, MENU_GROUPS, organizationId),
        rows<MenuRows['modifiers'][number]>(tx, MENU_MODIFIERS, organizationId),
        rows<MenuRows['uses'][number]>(tx, MENU_GROUPS_OF_PRODUCTS, organizationId),
        rows<MenuRows['schedules'][number]>(tx, MENU_SCHEDULES, organizationId),
        rows<MenuRows['combos'][number]>(tx, MENU_COMBOS, organizationId),
        rows<MenuRows['slots'][number]>(tx, MENU_COMBO_SLOTS, organizationId),
        rows<MenuRows['slotProducts'][number]>(tx, MENU_COMBO_SLOT_PRODUCTS, organizationId),
      ]);
      return { version: versions[0]?.version ?? 0, categories, products, groups, modifiers, uses, schedules, combos, slots, slotProducts };
    });
  }
}

async function rows<R extends object>(tx: Transaction, statement: Statement, ...values: string[]): Promise<R[]> {
  return (await tx.read<R>(statement, values)).rows;
}
