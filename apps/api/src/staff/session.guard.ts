import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@sofra/contracts';
import { PUBLIC, ROLES_ALLOWED, type SignedInRequest } from '../common/access';
import { Problem } from '../common/problem';
import { SessionsService } from './sessions.service';

/** Stands before every HTTP route: without `@Public()` one must be signed in, and have one of its `@Roles()`. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are judged at their handshake.
    if (context.getType() !== 'http' || this.read<boolean>(context, PUBLIC)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const signedIn = await this.sessions.fromCookie(request.headers.cookie);
    if (!signedIn) throw new Problem('unauthenticated', 'Please sign in.');
    const allowed = this.read<Role[]>(context, ROLES_ALLOWED);
    if (allowed && !allowed.includes(signedIn.role)) throw new Problem('forbidden', `This needs the role ${allowed.join(' or ')}.`);
    request.signedIn = signedIn;
    return true;
  }

  private read<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
