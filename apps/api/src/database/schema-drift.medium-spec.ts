import pg from 'pg';
import { DataSource } from 'typeorm';
import { dropDatabase, emptyDatabase, testDatabase, type TestDatabase } from '../../test/support/database';
import { ENTITIES } from '../entities';
import { dataSourceOptions } from './data-source';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { describeSchema } from '../../test/support/describe-schema';

async function open(url: string, entities = ENTITIES): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ url, entities }, { connectionString: url })).initialize();
}

async function statementsToCatchUp(url: string): Promise<string[]> {
  const source = await open(url);
  try {
    return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('the schema', () => {
  let migrated: TestDatabase;

  beforeEach(async () => (migrated = await testDatabase()));
  afterEach(() => migrated.drop());

  it('leaves the schema builder nothing to do once migrated from empty', async () => {
    expect(await statementsToCatchUp(migrated.url)).toEqual([]);
  });

  it('is, down to every check, index and default, what the entities say', async () => {
    const built = await emptyDatabase();
    const source = await open(built);
    await source.synchronize().finally(() => source.destroy());
    const [fromEntities, fromMigrations] = [await describeSchema(built), await describeSchema(migrated.url)];
    await dropDatabase(built);
    expect(fromMigrations).toEqual(fromEntities);
  });

  it.each([
    ['a column', 'ALTER TABLE products ADD COLUMN weight integer'],
    ['a type', 'ALTER TABLE products ALTER COLUMN price TYPE bigint'],
    ['nullability', 'ALTER TABLE orders ALTER COLUMN total DROP NOT NULL'],
    ['a default', 'ALTER TABLE branches ALTER COLUMN cancel_window_minutes SET DEFAULT 7'],
    ['a check', 'ALTER TABLE products DROP CONSTRAINT ck_products_price'],
    ['an index', 'DROP INDEX ix_orders_open'],
    ['a unique constraint', 'ALTER TABLE orders DROP CONSTRAINT uq_orders_basket'],
    ['a foreign key', 'ALTER TABLE order_items DROP CONSTRAINT fk_order_items_product'],
  ])('is noticed to differ by %s', async (_, sql) => {
    await execute(migrated.url, sql);
    expect(await statementsToCatchUp(migrated.url)).not.toEqual([]);
  });

  it.each([
    ['what a check says', 'ALTER TABLE products DROP CONSTRAINT ck_products_price, ADD CONSTRAINT ck_products_price CHECK (price > 0)'],
    ['which rows an index holds', `DROP INDEX ix_outbound_messages_wamid; CREATE INDEX ix_outbound_messages_wamid ON outbound_messages (wamid) WHERE wamid <> ''`],
  ])('is noticed to differ by %s', async (_, sql) => {
    const before = await describeSchema(migrated.url);
    await execute(migrated.url, sql);
    expect(await describeSchema(migrated.url)).not.toEqual(before);
  });

  it('goes all the way down and up again', async () => {
    const before = await describeSchema(migrated.url);
    const source = await open(migrated.url, []);
    for (let undone = 0; undone < MIGRATIONS.length; undone++) await source.undoLastMigration();
    await source.destroy();
    expect(await describeSchema(migrated.url)).toEqual({ columns: [], constraints: [], indexes: [] });
    await migrate(migrated.url);
    expect(await describeSchema(migrated.url)).toEqual(before);
  });

  it('is migrated once by nodes that start together', async () => {
    const url = await emptyDatabase();
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(await describeSchema(url)).toEqual(await describeSchema(migrated.url));
    await dropDatabase(url);
  });
});
