import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type AccountDto, type RecoveryCodesDto, ROUTES, type SecondFactorSetupDto } from '@sofra/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { SignInThrottle } from '../common/sign-in-throttle';
import { PasswordsService } from './passwords.service';
import { SecondFactorService } from './second-factor.service';
import { clearSessionCookie } from './session-cookie';
import { SessionsService, sessionToken } from './sessions.service';
import { ChangePasswordBody, CodeBody, SetPasswordBody } from './staff.body';

/** What people arrange for themselves: their password, their browsers, their second factor. */
@ApiTags('account')
@Controller()
export class AccountController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly secondFactor: SecondFactorService,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get(ROUTES.account)
  account(@Staff() person: SignedIn, @Req() request: FastifyRequest): Promise<AccountDto> {
    return this.sessions.accountOf(person, tokenOf(request));
  }

  // Open to everybody: the link is the proof. Guesses are counted like failed sign-ins.
  @Post(ROUTES.setPassword)
  @HttpCode(204)
  @ApiNoContentResponse()
  async setPassword(@Body() { token, password }: SetPasswordBody, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.throttled('password-link', ip, () => this.passwords.setByLink(token, password));
  }

  @Post(ROUTES.changePassword)
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Every other browser of the person is signed out.' })
  async changePassword(@Staff() person: SignedIn, @Body() { current, password }: ChangePasswordBody, @Req() request: FastifyRequest): Promise<void> {
    await this.throttled(person.email, request.ip, () => this.passwords.change(person, tokenOf(request), current, password));
  }

  @Delete(ROUTES.sessions)
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out everywhere, here too.' })
  async signOutEverywhere(@Staff() person: SignedIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(person, person.staffId, person.email);
    clearSessionCookie(request, reply);
  }

  @Delete(`${ROUTES.sessions}/:id`)
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(@Staff() person: SignedIn, @Param('id') id: string): Promise<void> {
    await this.sessions.end(person, id);
  }

  @Post(ROUTES.secondFactor)
  beginSecondFactor(@Staff() person: SignedIn): Promise<SecondFactorSetupDto> {
    return this.secondFactor.begin(person);
  }

  @Post(`${ROUTES.secondFactor}/confirm`)
  confirmSecondFactor(@Staff() person: SignedIn, @Body() { code }: CodeBody, @Req() { ip }: FastifyRequest): Promise<RecoveryCodesDto> {
    return this.throttled(person.email, ip, () => this.secondFactor.confirm(person, code));
  }

  // Everybody: somebody who was an owner must be able to put it away.
  @Post(`${ROUTES.secondFactor}/remove`)
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeSecondFactor(@Staff() person: SignedIn, @Body() { code }: CodeBody, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.throttled(person.email, ip, () => this.secondFactor.remove(person, code));
  }

  private async throttled<T>(who: string, ip: string, work: () => Promise<T>): Promise<T> {
    if (!this.throttle.attempt(who, ip)) throw new Problem('too-many-requests', 'Too many wrong attempts; please try again in a quarter of an hour.');
    const done = await work();
    this.throttle.succeeded(who, ip);
    return done;
  }
}

function tokenOf({ headers }: FastifyRequest): string {
  return sessionToken(headers.cookie)!;
}
