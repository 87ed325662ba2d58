import { Injectable } from '@nestjs/common';
import type { WhatsAppConnectRequest } from '@sofra/contracts';
import type { FieldFaults } from '@sofra/domain';
import type { AccountClient, FailedOutcome } from '@sofra/whatsapp';
import { AuditService } from '../audit/audit.service';
import type { Branch } from '../branches/branch';
import type { SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { refuseFaults } from '../common/refuse-faults';
import { Database } from '../database/database';
import { LOCK_BRANCH } from '../settings/settings-statements';
import { Connections, type Credentials } from './connections.service';
import { troubleOf } from './find-troubles';
import { NumberChanges } from './number-changes.service';
import { Platform } from './platform';
import { DROP_CONNECTION, DROP_NUMBER, HOLDER, LEAVE_ACCOUNT, PUT_NUMBER } from './whatsapp-statements';

/** Gives a branch its number: nothing is kept before the platform has taken token, number, account and secret. */
@Injectable()
export class ConnectService {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly platform: Platform,
    private readonly changes: NumberChanges,
    private readonly audit: AuditService,
  ) {}

  async connect(staff: SignedIn, branch: Branch, request: WhatsAppConnectRequest): Promise<void> {
    const [phoneNumberId, accountId] = [request.phoneNumberId.trim(), request.accountId.trim()];
    const credentials = await this.credentials(branch, request);
    refuseFaults(await this.check(branch, { phoneNumberId, accountId, ...credentials }));
    await this.database.transaction(async (tx) => {
      await tx.read(LOCK_BRANCH, [branch.id]);
      tx.write(LEAVE_ACCOUNT, [branch.id, accountId]);
      tx.write(PUT_NUMBER, [branch.id, phoneNumberId, accountId]);
      this.connections.put(tx, branch.id, credentials);
      this.audit.note(tx, staff, { action: 'whatsapp.connected', subject: { kind: 'branch', id: branch.id, name: branch.name }, before: { phoneNumberId: branch.phoneNumberId }, after: { phoneNumberId, accountId } });
    });
    await this.changes.announce();
    await this.subscribe(accountId);
  }

  /** What fails here stands on the page as `not-subscribed`. */
  async subscribe(accountId: string): Promise<void> {
    await this.platform.client(await this.connections.tokenOf({ accountId })).subscribe(accountId);
  }

  async disconnect(staff: SignedIn, branch: Branch): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.read(LOCK_BRANCH, [branch.id]);
      tx.write(DROP_NUMBER, [branch.id]);
      tx.write(DROP_CONNECTION, [branch.id]);
      this.audit.note(tx, staff, { action: 'whatsapp.disconnected', subject: { kind: 'branch', id: branch.id, name: branch.name }, before: { phoneNumberId: branch.phoneNumberId } });
    });
    await this.changes.announce();
  }

  /** What was entered, or before; a number of the environment shares its token with nobody. */
  private async credentials(branch: Branch, { accessToken, appSecret }: WhatsAppConnectRequest): Promise<Credentials> {
    const own = await this.connections.own(branch.id);
    const merged = { accessToken: accessToken?.trim() || own?.accessToken, appSecret: appSecret?.trim() || own?.appSecret };
    refuseFaults({ ...(!merged.accessToken && { accessToken: 'required' as const }), ...(!merged.appSecret && { appSecret: 'required' as const }) });
    return merged as Credentials;
  }

  private async check(branch: Branch, wanted: Credentials & { phoneNumberId: string; accountId: string }): Promise<FieldFaults> {
    const { phoneNumberId, accountId, accessToken, appSecret } = wanted;
    const { rows } = await this.database.query<{ name: string }>(HOLDER, [phoneNumberId, branch.id]);
    if (rows.length > 0) return { phoneNumberId: 'taken' };
    // No header could carry it.
    if (/[^\x21-\x7e]/.test(accessToken)) return { accessToken: 'wrong' };
    const client = this.platform.client(accessToken);
    const number = await client.number(phoneNumberId);
    if ('kind' in number) return faultOf(number, 'phoneNumberId');
    const numbers = await client.numbersOf(accountId);
    if ('kind' in numbers) return faultOf(numbers, 'accountId');
    if (!numbers.includes(phoneNumberId)) return { accountId: 'wrong' };
    return secretFault(client, appSecret);
  }
}

async function secretFault(client: AccountClient, appSecret: string): Promise<FieldFaults> {
  const app = await client.appId();
  if (typeof app !== 'string') return faultOf(app, 'accessToken');
  const webhook = await client.webhook(app, appSecret);
  if (webhook === null || !('kind' in webhook)) return {};
  if (!('error' in webhook) || webhook.kind === 'retry') throw unreachable();
  return { appSecret: 'wrong' };
}

/** Which field a refusal is about; one that is about none is nobody's fault here. */
function faultOf(outcome: FailedOutcome, unknown: 'phoneNumberId' | 'accountId' | 'accessToken'): FieldFaults {
  const { code } = troubleOf(outcome);
  if (code === 'token-refused') return { accessToken: 'wrong' };
  if (code === 'permission-missing') return { accessToken: 'invalid' };
  if (code === 'number-unknown') return { [unknown]: 'unknown' };
  throw unreachable();
}

const unreachable = () => new Problem('whatsapp-unreachable', 'WhatsApp gave no answer that says anything about the number; please try again.');
