import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type SalesDto } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { SalesQuery } from './sales.query';
import { SalesService } from './sales.service';

@ApiTags('reports')
@Controller(ROUTES.sales)
export class SalesController {
  constructor(
    private readonly branches: BranchesService,
    private readonly sales: SalesService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'What was sold on some business days, by day, hour, channel, fulfilment, payment and product; money in minor units.' })
  async of(@Staff() staff: SignedIn, @Query() { branchId, from, to, language }: SalesQuery): Promise<SalesDto> {
    return this.sales.of(await this.branches.ownBranch(staff, branchId), { from, to, language });
  }
}
