import { Injectable } from '@nestjs/common';
import type { Locale } from '@sofra/contracts';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { type MenuNames, menuNames, type NamedThing } from './menu-names';

const named = (owner: string) =>
  `SELECT ${owner}_id AS id, array_agg(name) AS known, max(name) FILTER (WHERE locale = $2) AS name FROM ${owner}_translations WHERE ${owner}_id = ANY ($1) GROUP BY ${owner}_id`;

const NAMES: Statement = {
  name: 'menu-names',
  text: ['product', 'modifier', 'category', 'modifier_group'].map(named).join(' UNION ALL '),
};

/** What the menu calls things today, for records that keep a name in one language only. */
@Injectable()
export class MenuNamesService {
  constructor(private readonly database: Database) {}

  /** Of products, modifiers, categories and groups, by their ids; those that are none of them are left out. */
  async of(ids: Iterable<string>, language: Locale): Promise<MenuNames> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return menuNames([]);
    const { rows } = await this.database.query<NamedThing & Record<string, unknown>>(NAMES, [asked, language]);
    return menuNames(rows);
  }
}
