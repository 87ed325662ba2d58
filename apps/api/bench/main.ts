import pg from 'pg';
import { ShopBench, type Figures, type Pace } from './bench';
import { CloudApiSink } from './cloud-api-sink';
import { addHistory } from './history';
import type { Line } from './lines';
import { cpuLines, machineLine, table } from './report';
import type { Owner } from './screens';
import { WebhookSender } from './webhook-sender';

/** What the command line asked for. */
export interface Wishes {
  quick: boolean;
  /** Past orders for a second round; 0 for none. */
  history: number;
}

/** What the tools start for us. */
export interface Ground {
  databaseUrl: string;
  postgresPid: number;
  owner: Owner;
  phoneNumberId: string;
  appSecret: string;
  /** Starts the API against this Cloud API; answers its address. */
  startApi(cloudApiUrl: string): Promise<string>;
  say(line: string): void;
}

const THOROUGH: Pace = { turns: 20, answers: 6, board: 15 };
const QUICK: Pace = { turns: 5, answers: 2, board: 4 };

// What decides about durability and speed; all else is PostgreSQL's own default.
const TOLD_SETTINGS = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections'];

/** Measures everything and answers the report, with `others` in its table. */
export async function runBench({ quick, history }: Wishes, ground: Ground, others: readonly Line[]): Promise<string> {
  const pace = quick ? QUICK : THOROUGH;
  const cloud = new CloudApiSink();
  const apiUrl = await ground.startApi(await cloud.open());
  const webhooks = new WebhookSender(apiUrl, ground.appSecret);
  const { databaseUrl, postgresPid, owner, phoneNumberId } = ground;
  const bench = new ShopBench({ apiUrl, databaseUrl, postgresPid, owner, wire: { phoneNumberId, webhooks, cloud } }, ground.say);
  const first = await bench.measure(pace);
  const second = history > 0 ? await againWithHistory(bench, pace, history, ground) : undefined;
  const report = await describe(table(first, second, history, others), first, databaseUrl);
  webhooks.close();
  await Promise.all([bench.close(), cloud.close()]);
  return report;
}

async function againWithHistory(bench: ShopBench, pace: Pace, history: number, { databaseUrl, say }: Ground): Promise<Figures> {
  say(`${history.toLocaleString('en')} past orders are written`);
  await addHistory(databaseUrl, history);
  return bench.measure(pace);
}

async function describe(figures: string, first: Figures, databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string }>(`SELECT split_part(version(), ' on ', 1) AS version`);
  const settings = await client.query<{ name: string; setting: string }>(
    `SELECT name, current_setting(name) AS setting FROM pg_settings WHERE name = ANY ($1) ORDER BY array_position($1, name)`,
    [TOLD_SETTINGS],
  );
  await client.end();
  return [
    figures,
    '',
    ...cpuLines(first),
    '',
    machineLine(rows[0]?.version ?? 'PostgreSQL'),
    `PostgreSQL as \`npm start\` runs it: ${settings.rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')}.`,
    'Driver, API and PostgreSQL share the machine. The far end is a Cloud API in the driver that takes every message at once, not the simulator.',
  ].join('\n');
}
