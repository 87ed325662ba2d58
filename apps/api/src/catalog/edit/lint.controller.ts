import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type MenuLintDto, ROUTES } from '@sofra/contracts';
import { countTaps, lintMenu } from '@sofra/domain';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { CatalogService } from '../catalog.service';
import { MenuQuery } from '../menu.query';

@ApiTags('catalog')
@Controller(`${ROUTES.catalog}/lint`)
export class LintController {
  constructor(
    private readonly catalog: CatalogService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'What customers would stumble over, worst first, as of now.' })
  async lint(@Staff() staff: SignedIn, @Query() { branchId }: MenuQuery): Promise<MenuLintDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    const menu = await this.catalog.snapshot(branch, await this.catalog.version(staff.organizationId));
    const taps = [...menu.products.values()].flatMap((product) => {
      const count = countTaps(menu, product);
      return count === null ? [] : [{ productId: product.id, taps: count }];
    });
    return { flaws: lintMenu({ menu, locales: branch.locales }), taps };
  }
}
