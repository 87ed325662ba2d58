import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type StatusWordingsDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { BranchQuery } from './branch.query';
import { StatusTellingBody, StatusWordingsBody } from './status-wording.body';
import { StatusWordingsService } from './status-wordings.service';

@ApiTags('settings')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(ROUTES.statusWordings)
export class StatusWordingsController {
  constructor(private readonly wordings: StatusWordingsService) {}

  @Get()
  @ApiOkResponse({ description: 'The branch’s own words for status messages.' })
  read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<StatusWordingsDto> {
    return this.wordings.read(staff, branchId);
  }

  @Put()
  @ApiOkResponse({ description: 'All of them; the next message obeys.' })
  replace(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { wordings, version }: StatusWordingsBody): Promise<StatusWordingsDto> {
    return this.wordings.replace(staff, branchId, wordings, version);
  }

  @Put(':status')
  @ApiOkResponse({ description: 'Whether customers are told of this status; what others switch at the same time stays.' })
  tell(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Param('status') status: string, @Body() { isOn }: StatusTellingBody): Promise<StatusWordingsDto> {
    return this.wordings.tell(staff, branchId, status, isOn);
  }
}
