import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AutoAcceptDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { AutoAcceptBody } from './auto-accept.body';
import { AutoAcceptSettings } from './auto-accept.service';
import { BranchQuery } from './branch.query';

@ApiTags('settings')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(ROUTES.autoAccept)
export class AutoAcceptController {
  constructor(private readonly settings: AutoAcceptSettings) {}

  @Get()
  @ApiOkResponse({ description: 'Whether the branch accepts orders by itself, and since when.' })
  read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<AutoAcceptDto> {
    return this.settings.read(staff, branchId);
  }

  @Put()
  @ApiOkResponse({ description: 'From the next order on; those that wait already are left to a cook.' })
  change(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { isOn }: AutoAcceptBody): Promise<AutoAcceptDto> {
    return this.settings.change(staff, branchId, isOn);
  }
}
