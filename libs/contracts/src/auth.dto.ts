import type { Role } from './vocabulary';

export interface SignInRequest {
  email: string;
  password: string;
  /** Of the authenticator app, or a recovery code; asked for with `second-factor-required`. */
  code?: string;
}

/** A branch that somebody may see. */
export interface MyBranchDto {
  id: string;
  name: string;
  /** IANA. */
  timeZone: string;
  /** `HH:MM` on its own clock: orders before it count to the day before. */
  dayStartsAt: string;
}

/** Answer of `GET /api/auth/me`. */
export interface MeDto {
  id: string;
  email: string;
  role: Role;
  organizationId: string;
  /** The only branch they may see; null: all of them. */
  branchId: string | null;
  branches: MyBranchDto[];
}
