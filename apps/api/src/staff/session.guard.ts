import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { SignedInRequest } from '../common/access';
import { accessTo, isWholeShop } from '../common/permissions';
import { Problem } from '../common/problem';
import { SessionsService } from './sessions.service';

/** Stands before every HTTP route of a controller, and lets in whom the permission table lets in; a route without a line stays closed. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are judged at their handshake, and their commands by the board's own table.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    // The route that was found, not the URL as written: `/%61pi/` is the same to the router.
    const pattern = request.routeOptions.url ?? '';
    const access = accessTo(request.method, pattern);
    if (!access) throw new Problem('forbidden', 'This route is open to nobody: it stands in no line of the permission table.');
    if (access === 'everybody' || access === 'paired-screen') return true;
    const signedIn = await this.sessions.fromCookie(request.headers.cookie);
    if (!signedIn) throw new Problem('unauthenticated', 'Please sign in.');
    if (!access.includes(signedIn.role)) throw new Problem('forbidden', `This needs the role ${access.join(' or ')}.`);
    if (signedIn.branchId && isWholeShop(request.method, pattern)) throw new Problem('forbidden', 'This changes what all branches share; you are limited to one.');
    request.signedIn = signedIn;
    return true;
  }
}
