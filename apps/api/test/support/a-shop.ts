import { randomBytes } from 'node:crypto';
import { newId } from '../../src/common/ids';
import type { Database } from '../../src/database/database';

/** A branch that is always open, with two products, taking cash. */
export interface Shop {
  organizationId: string;
  branchId: string;
  phoneNumberId: string;
  /** 90.00 and 40.00 TRY. */
  lahmacunId: string;
  ayranId: string;
}

/** Writes a shop of its own into the database. */
export async function aShop({ pool }: Database): Promise<Shop> {
  const shop = { organizationId: newId(), branchId: newId(), phoneNumberId: `1${randomBytes(6).readUIntBE(0, 6)}`, lahmacunId: newId(), ayranId: newId() };
  const { organizationId, branchId, phoneNumberId } = shop;
  const categoryId = newId();
  await pool.query(`INSERT INTO organizations (id, name) VALUES ($1, 'Test')`, [organizationId]);
  await pool.query(`INSERT INTO branches (id, organization_id, name, phone_number_id) VALUES ($1, $2, 'Merkez', $3)`, [branchId, organizationId, phoneNumberId]);
  await pool.query(`INSERT INTO branch_locales (branch_id, locale, position) VALUES ($1, 'tr', 1), ($1, 'en', 2)`, [branchId]);
  await pool.query(`INSERT INTO branch_fulfilments (branch_id, fulfilment, position) VALUES ($1, 'pickup', 1)`, [branchId]);
  await pool.query(`INSERT INTO branch_payment_methods (branch_id, method, position) VALUES ($1, 'cash', 1)`, [branchId]);
  await pool.query('INSERT INTO branch_counters (branch_id) VALUES ($1)', [branchId]);
  await pool.query('INSERT INTO menu_versions (organization_id) VALUES ($1)', [organizationId]);
  await pool.query('INSERT INTO categories (id, organization_id) VALUES ($1, $2)', [categoryId, organizationId]);
  await pool.query(`INSERT INTO category_translations (category_id, locale, name) VALUES ($1, 'tr', 'Yemekler')`, [categoryId]);
  await product(pool, shop.lahmacunId, organizationId, categoryId, 'Lahmacun', 9_000);
  await product(pool, shop.ayranId, organizationId, categoryId, 'Ayran', 4_000);
  return shop;
}

async function product(pool: Database['pool'], id: string, organizationId: string, categoryId: string, name: string, price: number): Promise<void> {
  await pool.query('INSERT INTO products (id, organization_id, category_id, price) VALUES ($1, $2, $3, $4)', [id, organizationId, categoryId, price]);
  await pool.query(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', $2)`, [id, name]);
}
