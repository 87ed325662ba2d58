import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type BranchEntryDto, type PageDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { Idempotent } from '../idempotency/idempotent';
import { NewBranchBody } from './branch.body';
import { BranchRosterService } from './branch-roster.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('branch-unknown', 'You have no such branch.') });
const page = (items: BranchEntryDto[]): PageDto<BranchEntryDto> => ({ items, next: null });

@ApiTags('settings')
@Controller(ROUTES.branches)
export class BranchesController {
  constructor(private readonly roster: BranchRosterService) {}

  @Get()
  @ApiOkResponse({ description: 'Every branch; those that closed for good come last.' })
  async list(@Staff() staff: SignedIn): Promise<PageDto<BranchEntryDto>> {
    return page(await this.roster.list(staff));
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ description: 'All of them, with the new one, which works like the one that was named.' })
  async open(@Staff() staff: SignedIn, @Body() body: NewBranchBody): Promise<PageDto<BranchEntryDto>> {
    return page(await this.roster.open(staff, body));
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'All of them, without this one among those that work.' })
  @ApiNotFoundResponse({ description: '`branch-unknown`.' })
  @ApiConflictResponse({ description: '`last-branch`, `branch-has-orders`.' })
  async archive(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<PageDto<BranchEntryDto>> {
    return page(await this.roster.archive(staff, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'All of them, with this one again.' })
  @ApiNotFoundResponse({ description: '`branch-unknown`.' })
  async restore(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<PageDto<BranchEntryDto>> {
    return page(await this.roster.restore(staff, id));
  }
}
