import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CatalogCategoryDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { CatalogReader } from './catalog-reader';
import { CategoriesService } from './categories.service';
import { CategoryBody, CategoryPatchBody, OrderBody } from './category.body';
import { MenuOrder } from './menu-order.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('category-unknown', 'There is no such category.') });

@ApiTags('catalog')
@ApiNotFoundResponse({ description: '`category-unknown`.' })
@Controller(`${ROUTES.catalog}/categories`)
export class CategoriesController {
  constructor(
    private readonly categories: CategoriesService,
    private readonly menuOrder: MenuOrder,
    private readonly reader: CatalogReader,
  ) {}

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'A new category at the menu’s end.' })
  create(@Staff() staff: SignedIn, @Body() body: CategoryBody): Promise<CatalogCategoryDto> {
    return this.categories.create(staff, body);
  }

  @Get(':id')
  @ApiOkResponse({ description: 'One category, archived or not.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<CatalogCategoryDto> {
    const category = await this.reader.category(organizationId, id);
    if (!category) throw new Problem('category-unknown', 'There is no such category.');
    return category;
  }

  @Put('order')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The categories stand in this order.' })
  async reorder(@Staff() staff: SignedIn, @Body() { ids }: OrderBody): Promise<void> {
    await this.menuOrder.setCategories(staff, ids);
  }

  @Patch(':id')
  @ApiOkResponse({ description: 'The category after the change.' })
  @ApiConflictResponse({ description: '`version-conflict`: somebody else changed it meanwhile; read it again.' })
  change(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { version, ...patch }: CategoryPatchBody): Promise<CatalogCategoryDto> {
    return this.categories.change(staff, id, version, patch);
  }

  @Put(':id/products/order')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'These products stand in this order in this category.' })
  async reorderProducts(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { ids }: OrderBody): Promise<void> {
    await this.menuOrder.setProducts(staff, id, ids);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Off the menu with all that is in it; old orders keep it.' })
  archive(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogCategoryDto> {
    return this.categories.archive(staff, id, true);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Back on the menu.' })
  restore(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogCategoryDto> {
    return this.categories.archive(staff, id, false);
  }
}
