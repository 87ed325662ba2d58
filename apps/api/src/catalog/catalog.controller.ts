import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type MenuDto, ROUTES } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
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
    return this.catalog.menu(await this.branchOf(staff, branchId));
  }

  private async branchOf({ organizationId }: SignedIn, wanted: string | undefined): Promise<Branch> {
    const id = wanted ?? (await this.branches.ofOrganization(organizationId))[0]?.id;
    const branch = id === undefined ? undefined : await this.branches.byId(id);
    // Another organization's branch is as unknown as none.
    if (branch?.organizationId !== organizationId) throw new Problem('branch-unknown', 'You have no such branch.');
    return branch;
  }
}
