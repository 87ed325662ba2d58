import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CatalogProductDto, type PageDto, ROUTES } from '@sofra/contracts';
import { IsOptional, IsUUID } from 'class-validator';
import { type SignedIn, Staff } from '../../common/access';
import { PageQuery } from '../../common/page.query';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { BranchProductService } from './branch-product.service';
import { CatalogReader } from './catalog-reader';
import { BranchOverrideBody, BranchStockBody, definedOnly, ProductBody, ProductPatchBody, SoldOutBody } from './product.body';
import { ProductsService } from './products.service';
import { SaleService } from './sale.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('product-unknown', 'There is no such product.') });

class ListProductsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  categoryId?: string;
}

@ApiTags('catalog')
@ApiNotFoundResponse({ description: '`product-unknown`.' })
@Controller(`${ROUTES.catalog}/products`)
export class ProductsController {
  constructor(
    private readonly products: ProductsService,
    private readonly sale: SaleService,
    private readonly reader: CatalogReader,
    private readonly branch: BranchProductService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'One page of products in menu order.' })
  list(@Staff() { organizationId }: SignedIn, @Query() query: ListProductsQuery): Promise<PageDto<CatalogProductDto>> {
    return this.reader.productsPage(organizationId, query);
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'A new product at its category’s end.' })
  create(@Staff() staff: SignedIn, @Body() body: ProductBody): Promise<CatalogProductDto> {
    return this.products.create(staff, body.edit());
  }

  @Get(':id')
  @ApiOkResponse({ description: 'One product, archived or not.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<CatalogProductDto> {
    const product = await this.reader.product(organizationId, id);
    if (!product) throw new Problem('product-unknown', 'There is no such product.');
    return product;
  }

  @Patch(':id')
  @ApiOkResponse({ description: 'The product after the change.' })
  @ApiConflictResponse({ description: '`version-conflict`: somebody else changed it meanwhile; read it again and merge.' })
  change(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { version, ...patch }: ProductPatchBody): Promise<CatalogProductDto> {
    return this.products.change(staff, id, version, definedOnly(patch));
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Off the menu; old orders keep it.' })
  archive(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogProductDto> {
    return this.products.archive(staff, id, true);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Back on the menu.' })
  restore(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogProductDto> {
    return this.products.archive(staff, id, false);
  }

  @Put(':id/sold-out')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Sold out for that long, or back; boards hear of it.' })
  async soldOut(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { span }: SoldOutBody): Promise<void> {
    await this.sale.setProduct(staff, id, span);
  }

  @Put(':id/stock')
  @ApiOkResponse({ description: 'How many a branch has left.' })
  stock(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { branchId, remaining }: BranchStockBody): Promise<CatalogProductDto> {
    return this.branch.setStock(staff, id, branchId, remaining);
  }

  @Put(':id/branch')
  @ApiOkResponse({ description: 'What a branch asks for it and whether it has it; nulls: as everywhere.' })
  differ(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: BranchOverrideBody): Promise<CatalogProductDto> {
    return this.branch.set(staff, id, body);
  }
}
