import type { Role } from './vocabulary';

/** Shortest password that is accepted; longer beats stranger. */
export const SHORTEST_PASSWORD = 10;

/** A person who may sign in, as owners see them. */
export interface StaffDto {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The only branch they see; null: all of them. */
  branchId: string | null;
  createdAt: string;
  /** Null: may sign in. */
  disabledAt: string | null;
  /** When any of their browsers was last used. */
  lastSeenAt: string | null;
  /** False until they have opened their link. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
}

export interface StaffInvitation {
  name: string;
  email: string;
  role: Role;
  /** The only branch they shall see; owners see all. */
  branchId?: string | null;
}

/** What an owner may change of a person; what is left out stays. */
export interface StaffPatch {
  name?: string;
  role?: Role;
  branchId?: string | null;
  isDisabled?: boolean;
}

/** Handed over by the owner: whoever opens it first sets the person's password. */
export interface PasswordLinkDto {
  /** Below the web app's own address. */
  path: string;
  expiresAt: string;
}

/** Answer of `POST /api/staff`. */
export interface InvitedDto {
  staff: StaffDto;
  link: PasswordLinkDto;
}

export interface SetPasswordRequest {
  token: string;
  password: string;
}

export interface ChangePasswordRequest {
  current: string;
  password: string;
}

/** A signed-in browser of one's own. */
export interface SessionDto {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  /** The one that asks. */
  isThis: boolean;
}

/** Answer of `GET /api/auth/account`. */
export interface AccountDto {
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
  /** Unused ones; 0 without a second factor. */
  recoveryCodes: number;
  sessions: SessionDto[];
}

/** What an authenticator app is fed with; in force once a code of it was entered. */
export interface SecondFactorSetupDto {
  /** Base32, to be typed where no camera is. */
  secret: string;
  /** `otpauth://totp/...`. */
  uri: string;
  /** The same as an SVG of a QR code. */
  qr: string;
}

/** Shown once; each lets its person in once without the authenticator. */
export interface RecoveryCodesDto {
  codes: string[];
}
