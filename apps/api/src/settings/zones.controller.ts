import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type ZonesDto, type ZoneTrialDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { BranchQuery } from './branch.query';
import { ZonesBody, ZoneTrialBody } from './zone.body';
import { ZonesService } from './zones.service';

@ApiTags('settings')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(`${ROUTES.settings}/zones`)
export class ZonesController {
  constructor(private readonly zones: ZonesService) {}

  @Get()
  @ApiOkResponse({ description: 'Where the branch delivers, in the order in which zones are looked through.' })
  read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<ZonesDto> {
    return this.zones.read(staff, branchId);
  }

  @Put()
  @ApiOkResponse({ description: 'All of them; open baskets are held to them too.' })
  replace(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { zones, version }: ZonesBody): Promise<ZonesDto> {
    return this.zones.replace(staff, branchId, zones, version);
  }

  @Post('try')
  @HttpCode(200)
  @ApiOkResponse({ description: 'What the chat would make of an address.' })
  try(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() trial: ZoneTrialBody): Promise<ZoneTrialDto> {
    return this.zones.try(staff, branchId, trial);
  }
}
