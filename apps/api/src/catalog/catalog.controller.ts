import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type MenuDto, ROUTES } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { CatalogService } from './catalog.service';
import { MenuQuery } from './menu.query';

@ApiTags('catalog')
@Controller()
export class CatalogController {
  constructor(
    private readonly catalog: CatalogService,
    private readonly branches: BranchesService,
  ) {}

  @Get(ROUTES.menu)
  @ApiOkResponse({ description: 'Categories, products and modifier groups, sold out ones included; money in minor units.' })
  async menu(@Staff() staff: SignedIn, @Query() { branchId }: MenuQuery): Promise<MenuDto> {
    return this.catalog.menu(await this.branches.ownBranch(staff, branchId));
  }
}
