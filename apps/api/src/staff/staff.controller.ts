import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type InvitedDto, type PageDto, type PasswordLinkDto, ROUTES, type StaffDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { Idempotent } from '../idempotency/idempotent';
import { PasswordsService } from './passwords.service';
import { RosterService } from './roster.service';
import { SessionsService } from './sessions.service';
import { InviteBody, StaffPatchBody } from './staff.body';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('staff-unknown', 'There is nobody of that id on your staff.') });

/** Who works here: only owners arrange it. */
@ApiTags('staff')
@Controller(ROUTES.staff)
export class StaffController {
  constructor(
    private readonly roster: RosterService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  async list(@Staff() { organizationId }: SignedIn): Promise<PageDto<StaffDto>> {
    return { items: await this.roster.list(organizationId), next: null };
  }

  @Post()
  @Idempotent({ isSecret: true })
  @ApiCreatedResponse({ description: 'The person, and the link that sets their password.' })
  async invite(@Staff() by: SignedIn, @Body() body: InviteBody): Promise<InvitedDto> {
    const id = await this.roster.invite(by, body);
    return { link: await this.passwords.makeLink(by, id), staff: await this.roster.find(by.organizationId, id) };
  }

  @Patch(':id')
  async change(@Staff() by: SignedIn, @Param('id', uuid) id: string, @Body() body: StaffPatchBody): Promise<StaffDto> {
    await this.roster.change(by, id, body);
    return this.roster.find(by.organizationId, id);
  }

  @Post(':id/password-link')
  @Idempotent({ isSecret: true })
  @ApiCreatedResponse({ description: 'A link that sets their password, once.' })
  makeLink(@Staff() by: SignedIn, @Param('id', uuid) id: string): Promise<PasswordLinkDto> {
    return this.passwords.makeLink(by, id);
  }

  @Post(':id/sign-out')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out of every browser.' })
  async signOut(@Staff() by: SignedIn, @Param('id', uuid) id: string): Promise<void> {
    const { email } = await this.roster.find(by.organizationId, id);
    await this.sessions.endAll(by, id, email);
  }
}
