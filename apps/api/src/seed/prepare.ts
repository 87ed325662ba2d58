import { EnvError, type Env } from '../config/env';
import type { Database } from '../database/database';
import { underLock } from '../database/migrate';
import { BranchEntity } from '../branches/branch.entity';
import { OrganizationEntity } from '../branches/organization.entity';
import { keepSecrets } from '../secrets/keep-secrets';
import { SecretBox } from '../secrets/secret-box';
import { StaffService } from '../staff/staff.service';
import { addFirstBranch } from './first-branch';
import { seedDemo } from './seed-demo';

/** What must be there before the first message: a tenant with a branch for the number of the environment, and an owner. */
export async function prepareDatabase(database: Database, env: Env): Promise<void> {
  await underLock(env.databaseUrl, async () => {
    await keepSecrets(database, new SecretBox(env.secretKeys));
    const organizationId = await firstOrganization(database, env);
    await connectNumber(database, env.whatsapp.phoneNumberId);
    await addFirstOwner(database, env, organizationId);
  });
}

async function firstOrganization(database: Database, { isDemo }: Env): Promise<string> {
  const [first] = await database.repository(OrganizationEntity).find({ order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
  if (first) return first.id;
  return database.dataSource.transaction((manager) => (isDemo ? seedDemo(manager) : addFirstBranch(manager, 'Sofra')));
}

/** The number of the environment belongs to the first branch, unless the owner has given it to another one. */
async function connectNumber(database: Database, phoneNumberId: string): Promise<void> {
  const branches = database.repository(BranchEntity);
  if (await branches.existsBy({ phoneNumberId })) return;
  const [first] = await branches.find({ order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
  if (first) await branches.update(first.id, { phoneNumberId });
}

async function addFirstOwner(database: Database, { admin }: Env, organizationId: string): Promise<void> {
  const staff = new StaffService(database);
  if (await staff.hasOwner()) return;
  if (!admin) throw new EnvError('ADMIN_EMAIL and ADMIN_PASSWORD are missing: this database has no owner yet.');
  await staff.add({ ...admin, organizationId, role: 'owner' });
}
