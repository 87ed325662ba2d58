import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CatalogDto, ROUTES } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { Roles, type SignedIn, Staff } from '../../common/access';
import { CatalogReader } from './catalog-reader';
import { CategorySchema } from './category.body';
import { ModifierGroupSchema } from './modifier-group.body';
import { ProductSchema } from './product.body';

class CatalogQuery {
  @ApiPropertyOptional({ description: 'Whether what was taken off the menu is listed too.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  archived = false;
}

class CatalogSchema {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: [CategorySchema] })
  categories!: CategorySchema[];

  @ApiProperty({ type: [ProductSchema] })
  products!: ProductSchema[];

  @ApiProperty({ type: [ModifierGroupSchema] })
  modifierGroups!: ModifierGroupSchema[];
}

@ApiTags('catalog')
@Roles('owner', 'manager')
@Controller(ROUTES.catalog)
export class EditorController {
  constructor(private readonly reader: CatalogReader) {}

  @Get()
  @ApiOkResponse({ type: CatalogSchema, description: 'The whole menu as its owner edits it, as of one moment; money in minor units.' })
  all(@Staff() { organizationId }: SignedIn, @Query() { archived }: CatalogQuery): Promise<CatalogDto> {
    return this.reader.all(organizationId, archived);
  }
}
