import pg from 'pg';

/** A schema as PostgreSQL itself describes it, sorted; TypeORM's own bookkeeping left out. */
export interface SchemaDescription {
  columns: string[];
  constraints: string[];
  indexes: string[];
}

const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('migrations', 'typeorm_metadata')`;

// A whole number stays one whether it was written with quotes and a cast or without.
const COLUMNS = `
  SELECT format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' END, CASE WHEN a.attidentity <> '' THEN ' identity ' || a.attidentity::text END,
    ' default ' || regexp_replace(pg_get_expr(d.adbin, d.adrelid), '''(\\d+)''::(bigint|smallint)', '\\1')) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE ${OURS} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1`;

// Each NOT NULL is a constraint of its own since PostgreSQL 18; the columns say it already.
const CONSTRAINTS = `
  SELECT format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE ${OURS} AND k.contype <> 'n' ORDER BY 1`;

const INDEXES = `
  SELECT pg_get_indexdef(i.indexrelid) AS line
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE ${OURS} ORDER BY 1`;

/** Reads the whole schema of a database. */
export async function describeSchema(url: string): Promise<SchemaDescription> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const lines = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  try {
    return { columns: await lines(COLUMNS), constraints: await lines(CONSTRAINTS), indexes: await lines(INDEXES) };
  } finally {
    await client.end();
  }
}
