import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type MeDto, ROUTES } from '@sofra/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { SignInThrottle } from '../common/sign-in-throttle';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { sessionToken, SessionsService } from './sessions.service';
import { SignInBody } from './sign-in.body';
import { SecondFactorService } from './second-factor.service';
import { StaffService } from './staff.service';

/** Signing in and out with a cookie that scripts cannot read. */
@ApiTags('auth')
@Controller()
export class AuthController {
  constructor(
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
    private readonly branches: BranchesService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  @Post(ROUTES.signIn)
  @HttpCode(200)
  async signIn(@Body() body: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    const signedIn = await this.identify(body, request.ip);
    setSessionCookie(request, reply, await this.sessions.open(signedIn.staffId, request.headers['user-agent']));
    return this.describe(signedIn);
  }

  // Open to everybody: a session that has already ended is signed out of all the same.
  @Post(ROUTES.signOut)
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionToken(request.headers.cookie);
    if (token) await this.sessions.close(token);
    clearSessionCookie(request, reply);
  }

  @Get(ROUTES.me)
  async me(@Staff() staff: SignedIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    // The session slides on the server; its cookie must not end before it.
    setSessionCookie(request, reply, sessionToken(request.headers.cookie)!);
    return this.describe(staff);
  }

  private async identify({ email, password, code }: SignInBody, address: string): Promise<SignedIn> {
    const known = email.trim().toLowerCase();
    if (!this.throttle.attempt(known, address)) throw new Problem('too-many-requests', 'Too many failed sign-ins; please try again in a quarter of an hour.');
    const found = await this.staff.verify(known, password);
    if (!found) throw new Problem('wrong-credentials', 'E-mail or password is wrong.');
    await this.secondFactor.check(found, code);
    this.throttle.succeeded(known, address);
    return { staffId: found.id, email: found.email, role: found.role, organizationId: found.organizationId, branchId: found.branchId };
  }

  private async describe({ staffId, email, role, organizationId, branchId }: SignedIn): Promise<MeDto> {
    return { id: staffId, email, role, organizationId, branchId, branches: await this.branches.inSight({ organizationId, branchId }) };
  }
}
