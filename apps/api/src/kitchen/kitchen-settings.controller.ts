import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type KitchenSettingsDto, ROUTES } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { KitchenFacts } from './kitchen-facts.service';
import { KitchenSettingsBody } from './kitchen-settings.body';
import { KitchenSettingsService } from './kitchen-settings.service';

@ApiTags('kitchen')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(`${ROUTES.kitchenSettings}/:branchId`)
export class KitchenSettingsController {
  constructor(
    private readonly branches: BranchesService,
    private readonly facts: KitchenFacts,
    private readonly settings: KitchenSettingsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: KitchenSettingsBody, description: 'When tickets are late, the ladder, the manager’s number, usual minutes.' })
  async get(@Staff() staff: SignedIn, @Param('branchId') branchId: string): Promise<KitchenSettingsDto> {
    return this.facts.settings((await this.branches.ownBranch(staff, branchId)).id);
  }

  @Put()
  @ApiOkResponse({ type: KitchenSettingsBody, description: 'The settings as they are now; the ladder in the order of its times.' })
  async put(@Staff() staff: SignedIn, @Param('branchId') branchId: string, @Body() body: KitchenSettingsBody): Promise<KitchenSettingsDto> {
    return this.settings.put(staff, await this.branches.ownBranch(staff, branchId), body);
  }
}
