import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@sofra/contracts';
import type { FastifyRequest } from 'fastify';

/** Who is signed in: a member of staff of one organization. */
export interface SignedIn {
  staffId: string;
  email: string;
  role: Role;
  organizationId: string;
  /** The only branch they may see; null: all of them. */
  branchId: string | null;
}

/** Whose things somebody may see: all of an organization, or of one branch. */
export type Sight = Pick<SignedIn, 'organizationId' | 'branchId'>;

/** A request after the session guard has let it through. */
export type SignedInRequest = FastifyRequest & { signedIn?: SignedIn };

/** The signed-in member of staff as a parameter. */
export const Staff = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Error('@Staff() on a route that is open to everybody');
  return signedIn;
});
