import { Injectable } from '@nestjs/common';
import type { RecoveryCodesDto, SecondFactorSetupDto } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { SecretBox } from '../secrets/secret-box';
import { placeOf } from '../secrets/secret-places';
import { digestOfRecovery, newRecoveryCodes, stepOf } from './second-factor';
import { StaffEntity } from './staff.entity';

const USE_STEP = {
  name: 'second-factor-use-step',
  text: 'UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)',
};
const USE_RECOVERY = { name: 'second-factor-use-recovery', text: 'DELETE FROM recovery_codes WHERE staff_id = $1 AND code_digest = $2' };
const BEGIN = { name: 'second-factor-begin', text: 'UPDATE staff SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL' };
const CONFIRM = { name: 'second-factor-confirm', text: 'UPDATE staff SET totp_confirmed_at = $2 WHERE id = $1' };
const REMOVE = {
  name: 'second-factor-remove',
  text: 'UPDATE staff SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1',
};
const DROP_RECOVERY = { name: 'second-factor-drop-recovery', text: 'DELETE FROM recovery_codes WHERE staff_id = $1' };
const ADD_RECOVERY = {
  name: 'second-factor-add-recovery',
  text: 'INSERT INTO recovery_codes (staff_id, code_digest) SELECT $1, unnest($2::bytea[])',
};

/** The second thing somebody must have besides their password: an authenticator app, or one of its recovery codes. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** Refuses a sign-in that lacks it. A code lets in once, also when it is sent twice at the same moment. */
  async check(person: StaffEntity, code: string | undefined): Promise<void> {
    if (!person.totpConfirmedAt) return;
    if (!code) throw new Problem('second-factor-required', 'Please send the code of your authenticator app.');
    if (!(await this.use(person, code))) throw new Problem('second-factor-wrong', 'The code is wrong or was used already.');
  }

  /** Makes a new secret; nothing is asked for before a code of it was entered. */
  async begin({ staffId, email }: SignedIn): Promise<SecondFactorSetupDto> {
    // Loaded for the few minutes of a shop's life in which somebody sets one up.
    const [{ generateSecret, generateURI }, { toString: toQr }] = await Promise.all([import('otplib'), import('qrcode')]);
    const secret = generateSecret();
    const { rowCount } = await this.database.query(BEGIN, [staffId, this.box.seal(secret, totpPlace(staffId))]);
    if (rowCount === 0) throw new Problem('invalid-request', 'Take the present authenticator away first.');
    const uri = generateURI({ issuer: 'Sofra', label: email, secret });
    return { secret, uri, qr: await toQr(uri, { type: 'svg', margin: 1 }) };
  }

  /** Puts it in force and answers the recovery codes, this once. */
  async confirm(by: SignedIn, code: string): Promise<RecoveryCodesDto> {
    const person = await this.personOf(by);
    if (person.totpConfirmedAt || !(await this.use(person, code))) throw refused();
    const codes = newRecoveryCodes();
    await this.changeFor(by, 'second-factor.added', (tx) => {
      tx.write(CONFIRM, [by.staffId, this.clock.now()]);
      tx.write(ADD_RECOVERY, [by.staffId, codes.map(digestOfRecovery)]);
    });
    return { codes };
  }

  /** Whoever found an open browser cannot take it away: it needs a code. */
  async remove(by: SignedIn, code: string): Promise<void> {
    const person = await this.personOf(by);
    if (!person.totpConfirmedAt || !(await this.use(person, code))) throw refused();
    await this.changeFor(by, 'second-factor.removed', (tx) => tx.write(REMOVE, [by.staffId]));
  }

  private changeFor(by: SignedIn, action: string, change: (tx: Transaction) => void): Promise<void> {
    return this.database.transaction(async (tx) => {
      tx.write(DROP_RECOVERY, [by.staffId]);
      change(tx);
      this.audit.note(tx, by, { action, subject: { kind: 'staff', id: by.staffId, name: by.email } });
    });
  }

  private async use({ id, totpSecret }: StaffEntity, code: string): Promise<boolean> {
    const step = totpSecret ? await stepOf(this.box.open(totpSecret, totpPlace(id)), code, this.clock.now()) : undefined;
    const used = step === undefined
      ? await this.database.query(USE_RECOVERY, [id, digestOfRecovery(code)])
      : await this.database.query(USE_STEP, [id, step]);
    return used.rowCount === 1;
  }

  private async personOf({ staffId }: SignedIn): Promise<StaffEntity> {
    return this.database.repository(StaffEntity).findOneByOrFail({ id: staffId });
  }
}

const totpPlace = (staffId: string) => placeOf({ table: 'staff', column: 'totp_secret' }, staffId);

const refused = () => new Problem('invalid-request', 'The code is wrong or was used already.', { code: 'wrong' });
