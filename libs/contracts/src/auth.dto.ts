import type { Role } from './vocabulary';

export interface SignInRequest {
  email: string;
  password: string;
}

/** Answer of `GET /api/auth/me`. */
export interface MeDto {
  id: string;
  email: string;
  role: Role;
  organizationId: string;
  branches: { id: string; name: string }[];
}
