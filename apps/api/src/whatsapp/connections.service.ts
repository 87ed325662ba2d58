import { Injectable } from '@nestjs/common';
import { verifyBody } from '@sofra/whatsapp';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { SecretBox } from '../secrets/secret-box';
import { placeOf } from '../secrets/secret-places';

// Another node's change shows here after this long; our own at once.
const FRESH_MS = 3_000;

const TABLE = 'whatsapp_connections';
const tokenPlace = (branchId: string) => placeOf({ table: TABLE, column: 'access_token' }, branchId);
const secretPlace = (branchId: string) => placeOf({ table: TABLE, column: 'app_secret' }, branchId);

const ALL = {
  name: 'whatsapp-connections',
  text: `SELECT c.branch_id AS "branchId", b.phone_number_id AS "phoneNumberId", b.whatsapp_account_id AS "accountId", c.access_token AS "accessToken", c.app_secret AS "appSecret"
    FROM whatsapp_connections c JOIN branches b ON b.id = c.branch_id`,
};

const PUT = {
  name: 'whatsapp-put-connection',
  text: `INSERT INTO whatsapp_connections (branch_id, access_token, app_secret) VALUES ($1, $2, $3)
    ON CONFLICT (branch_id) DO UPDATE SET access_token = $2, app_secret = $3, updated_at = now()`,
};

/** Token and secret of a number. */
export interface Credentials {
  accessToken: string;
  appSecret: string;
}

/** What an event says it is about. */
export interface EventSource {
  phoneNumberId?: string;
  accountId?: string;
}

interface Connection extends Credentials {
  branchId: string;
  phoneNumberId: string | null;
  accountId: string | null;
}

/** As whom each number speaks: with what its owner entered, else with what the environment says. Kept for a few seconds, because every send and webhook asks. */
@Injectable()
export class Connections {
  private kept: { connections: Promise<Connection[]>; until: number } | undefined;

  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  async tokenOf(by: { phoneNumberId: string } | { accountId: string }): Promise<string> {
    const [field, value] = Object.entries(by)[0] as ['phoneNumberId' | 'accountId', string];
    return (await this.all()).find((each) => each[field] === value)?.accessToken ?? this.env.whatsapp.accessToken;
  }

  /** What the owner entered for a branch; undefined: the environment's counts. */
  async own(branchId: string): Promise<Credentials | undefined> {
    return (await this.all()).find((each) => each.branchId === branchId);
  }

  /**
   * Whose events a signed body may bring; null when nobody of ours signed it. A secret that an owner entered speaks for the numbers it was
   * entered for, the environment's for all others: one shop's secret signs nothing in another's name.
   */
  async signer(body: Uint8Array, signature: unknown): Promise<((from: EventSource) => boolean) | null> {
    const all = await this.all();
    const isEnvironment = verifyBody(body, signature, this.env.whatsapp.appSecrets);
    const signing = new Set(all.filter(({ appSecret }) => verifyBody(body, signature, [appSecret])));
    if (!isEnvironment && signing.size === 0) return null;
    return ({ phoneNumberId, accountId }) => {
      const owners = all.filter((each) => (phoneNumberId ? each.phoneNumberId === phoneNumberId : accountId !== undefined && each.accountId === accountId));
      return owners.length === 0 ? isEnvironment : owners.some((owner) => signing.has(owner));
    };
  }

  /** Call `forget` after the commit. */
  put(tx: Transaction, branchId: string, { accessToken, appSecret }: Credentials): void {
    tx.write(PUT, [branchId, this.box.seal(accessToken, tokenPlace(branchId)), this.box.seal(appSecret, secretPlace(branchId))]);
  }

  forget(): void {
    this.kept = undefined;
  }

  private all(): Promise<Connection[]> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.connections;
    const connections = this.load();
    this.kept = { connections, until: Date.now() + FRESH_MS };
    // A failed look-up must not be remembered as an answer.
    connections.catch(() => this.forget());
    return connections;
  }

  private async load(): Promise<Connection[]> {
    const { rows } = await this.database.query<Connection & Record<string, unknown>>(ALL, []);
    return rows.map((row) => ({ ...row, accessToken: this.box.open(row.accessToken, tokenPlace(row.branchId)), appSecret: this.box.open(row.appSecret, secretPlace(row.branchId)) }));
  }
}
