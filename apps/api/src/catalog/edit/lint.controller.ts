import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { MENU_FLAW_RULES, type MenuFlawDto, type MenuFlawRule, type MenuLintDto, ROUTES } from '@sofra/contracts';
import { countTaps, lintMenu } from '@sofra/domain';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { CatalogService } from '../catalog.service';
import { MenuQuery } from '../menu.query';

class MenuFlawSchema implements MenuFlawDto {
  @ApiProperty({ enum: MENU_FLAW_RULES })
  rule!: MenuFlawRule;

  @ApiProperty({ enum: ['error', 'warning', 'hint'] })
  severity!: MenuFlawDto['severity'];

  @ApiProperty({ enum: ['product', 'category'] })
  kind!: MenuFlawDto['kind'];

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Path of the field to look at.' })
  field!: string;

  @ApiProperty({ type: [String] })
  others!: string[];

  @ApiProperty({ type: 'integer', nullable: true })
  count!: number | null;
}

class TapsSchema {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty({ type: 'integer' })
  taps!: number;
}

class MenuLintSchema implements MenuLintDto {
  @ApiProperty({ type: [MenuFlawSchema] })
  flaws!: MenuFlawSchema[];

  @ApiProperty({ type: [TapsSchema] })
  taps!: TapsSchema[];
}

@ApiTags('catalog')
@Controller(`${ROUTES.catalog}/lint`)
export class LintController {
  constructor(
    private readonly catalog: CatalogService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: MenuLintSchema, description: 'What customers would stumble over, worst first, as of now.' })
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
