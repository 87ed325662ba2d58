import { Injectable } from '@nestjs/common';
import type { Role } from '@sofra/contracts';
import { IsNull } from 'typeorm';
import { newId } from '../common/ids';
import { Database } from '../database/database';
import { hashPassword, verifyPassword } from './password';
import { StaffEntity } from './staff.entity';

export interface NewStaff {
  organizationId: string;
  email: string;
  password: string;
  role: Role;
}

/** The people who may sign in. */
@Injectable()
export class StaffService {
  private decoy: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  async add({ organizationId, email, password, role }: NewStaff): Promise<string> {
    const id = newId();
    const passwordHash = await hashPassword(password);
    await this.staff.insert({ id, organizationId, email: email.toLowerCase(), passwordHash, role });
    return id;
  }

  async hasOwner(): Promise<boolean> {
    return this.staff.existsBy({ role: 'owner', disabledAt: IsNull() });
  }

  /** The member of staff whom e-mail and password belong to; an unknown e-mail takes as long as a wrong password. */
  async verify(email: string, password: string): Promise<StaffEntity | undefined> {
    const found = await this.staff.findOneBy({ email: email.toLowerCase(), disabledAt: IsNull() });
    const isRight = await verifyPassword(password, found?.passwordHash || (await this.decoyHash()));
    return found?.passwordHash && isRight ? found : undefined;
  }

  private get staff() {
    return this.database.repository(StaffEntity);
  }

  private decoyHash(): Promise<string> {
    return (this.decoy ??= hashPassword('nobody'));
  }
}
