import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Role } from '@sofra/contracts';
import type { FastifyRequest } from 'fastify';

/** Who is signed in: a member of staff of one organization. */
export interface SignedIn {
  staffId: string;
  email: string;
  role: Role;
  organizationId: string;
}

/** A request after the session guard has let it through. */
export type SignedInRequest = FastifyRequest & { signedIn?: SignedIn };

export const PUBLIC = 'sofra:public';
export const ROLES_ALLOWED = 'sofra:roles';

/** Opens a route to everybody; all others need a session. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Narrows a route to these roles; without it any member of staff may use it. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES_ALLOWED, roles);

/** The signed-in member of staff as a parameter. */
export const Staff = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Error('@Staff() on a route that is open to everybody');
  return signedIn;
});
