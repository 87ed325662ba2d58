import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type PageDto, type PairedScreenDto, type PairingCodeDto, ROUTES, SCREEN_COOKIE, type ScreenDto } from '@sofra/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { tokenIn } from '../common/token';
import { SignInThrottle } from '../common/sign-in-throttle';
import { Idempotent } from '../idempotency/idempotent';
import { toPairedScreenDto } from './paired-screen';
import { PairingService } from './pairing.service';
import { MakePairingCodeBody, PairBody, PatchScreenBody } from './screen.body';
import { clearScreenCookie, setScreenCookie } from './screen-cookie';
import { ScreensService } from './screens.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('screen-unknown', 'There is no such screen.') });

/** Tablets of the kitchen: managers let them in, name them and send them away; a tablet itself only gives its code. */
@ApiTags('screens')
@Controller(ROUTES.screens)
export class ScreensController {
  constructor(
    private readonly screens: ScreensService,
    private readonly pairing: PairingService,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'Paired screens, and browsers where somebody has a board open; those that live come first.' })
  async list(@Staff() staff: SignedIn): Promise<PageDto<ScreenDto>> {
    return { items: await this.screens.list(staff), next: null };
  }

  @Post('codes')
  @Idempotent({ isSecret: true })
  @ApiOkResponse({ description: 'A code for one screen, good for ten minutes.' })
  makeCode(@Staff() staff: SignedIn, @Body() body: MakePairingCodeBody): Promise<PairingCodeDto> {
    return this.pairing.makeCode(staff, body);
  }

  @Post('pair')
  @HttpCode(200)
  @ApiOkResponse({ description: 'What this browser is from now on; its cookie is set.' })
  async pair(@Body() { code }: PairBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PairedScreenDto> {
    // Guesses are counted like failed sign-ins, so that six digits are enough.
    if (!this.throttle.attempt('pairing', request.ip)) throw new Problem('too-many-requests', 'Too many wrong codes; please try again in a quarter of an hour.');
    const token = await this.pairing.pair(code);
    this.throttle.succeeded('pairing', request.ip);
    setScreenCookie(request, reply, token);
    return this.paired(`${SCREEN_COOKIE}=${token}`);
  }

  @Get('me')
  @ApiOkResponse({ description: 'Which screen this browser is.' })
  async me(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PairedScreenDto> {
    const screen = await this.paired(request.headers.cookie);
    setScreenCookie(request, reply, tokenIn(request.headers.cookie, SCREEN_COOKIE)!);
    return screen;
  }

  // Open to everybody: whoever holds the tablet may make it a plain browser again.
  @Delete('me')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    clearScreenCookie(request, reply);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: PatchScreenBody): Promise<void> {
    await this.screens.change(staff, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<void> {
    await this.screens.revoke(staff, id);
  }

  private async paired(cookie: string | undefined): Promise<PairedScreenDto> {
    const screen = await this.screens.fromCookie(cookie);
    if (!screen) throw new Problem('unauthenticated', 'This browser is no paired screen.');
    return toPairedScreenDto(screen);
  }
}
