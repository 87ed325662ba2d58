import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ROUTES, type TodayDto } from '@sofra/contracts';
import { IsOptional, IsUUID } from 'class-validator';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { TodayService } from './today.service';

class TodayQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'One branch; the first one without it.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;
}

@ApiTags('reports')
@Controller(ROUTES.today)
export class ReportsController {
  constructor(
    private readonly branches: BranchesService,
    private readonly numbers: TodayService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'Numbers of the present business day: orders, money in minor units, times, kept promises, stations, products.' })
  async today(@Staff() staff: SignedIn, @Query() { branchId }: TodayQuery): Promise<TodayDto> {
    return this.numbers.of(await this.branches.ownBranch(staff, branchId));
  }
}
