import { generateSecret, generateSync } from 'otplib';
import { aShop } from '../../test/support/a-shop';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { AuditService } from '../audit/audit.service';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { EnvError } from '../config/env';
import { SecondFactorService } from '../staff/second-factor.service';
import { StaffEntity } from '../staff/staff.entity';
import { keepSecrets } from './keep-secrets';
import { SecretBox } from './secret-box';

const key = (id: string, digits: string) => ({ id, hex: digits.repeat(32) });
const OLD = key('k1', '11');
const NEW = key('k2', '22');

let test: TestDatabase;
let staffId: string;
const secret = generateSecret();

beforeEach(async () => {
  test = await testDatabase();
  const { organizationId } = await aShop(test.database);
  staffId = newId();
  await test.database.repository(StaffEntity).insert({ id: staffId, organizationId, email: 'usta@shop.com', passwordHash: '', role: 'owner', totpSecret: secret, totpConfirmedAt: new Date(0) });
});
afterEach(() => test.drop());

const start = (...keys: (typeof OLD)[]) => keepSecrets(test.database, new SecretBox(keys));
const person = () => test.database.repository(StaffEntity).findOneByOrFail({ id: staffId });
const refusal = (...keys: (typeof OLD)[]) => start(...keys).then(() => 'started', (error: unknown) => (error instanceof EnvError ? error.message : String(error)));

/** Whether a code of the person's authenticator lets them in. */
async function letsIn(...keys: (typeof OLD)[]): Promise<boolean> {
  await test.database.pool.query('UPDATE staff SET totp_last_step = NULL');
  const service = new SecondFactorService(test.database, new AuditService(test.database), new Clock(), new SecretBox(keys));
  return service.check(await person(), generateSync({ secret })).then(() => true, () => false);
}

describe(keepSecrets.name, () => {
  it('seals what an older version wrote in plain, and the code still lets in', async () => {
    await start(OLD);
    expect((await person()).totpSecret).toMatch(/^v1\.k1\./);
    expect((await person()).totpSecret).not.toContain(secret);
    expect(await letsIn(OLD)).toBe(true);
  });

  it('turns to a new key in one start, after which the old one may go', async () => {
    await start(OLD);
    await start(NEW, OLD);
    expect((await person()).totpSecret).toMatch(/^v1\.k2\./);
    await start(NEW);
    expect(await letsIn(NEW)).toBe(true);
  });

  it('changes nothing when nothing is to be done', async () => {
    await start(OLD);
    const { totpSecret } = await person();
    await start(OLD);
    expect((await person()).totpSecret).toBe(totpSecret);
  });

  it('refuses other bytes under a known name, and to start without a key that is needed', async () => {
    await start(OLD);
    expect(await refusal(key('k1', '33'))).toMatch(/^SECRETS_KEY is wrong: its key "k1" is not the one/);
    expect(await refusal(NEW)).toMatch(/^SECRETS_KEY lacks the key "k1"/);
    expect(await letsIn(OLD)).toBe(true);
    await start(OLD);
  });
});
