import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CatalogDto, type Locale, LOCALES, type MenuChoicesDto, ROUTES, type TranslatedText } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { CatalogReader } from './catalog-reader';
import { CategorySchema } from './category.body';
import { TranslatedBody } from './menu-text.body';
import { ModifierGroupSchema } from './modifier-group.body';
import { ProductSchema } from './product.body';

class CatalogQuery {
  @ApiPropertyOptional({ description: 'Whether what was taken off the menu is listed too.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  archived = false;
}

class StationChoiceSchema {
  @ApiProperty()
  key!: string;

  @ApiProperty({ type: TranslatedBody })
  name!: TranslatedText;
}

class MenuChoicesSchema implements MenuChoicesDto {
  @ApiProperty({ example: 'TRY' })
  currency!: string;

  @ApiProperty({ enum: LOCALES, isArray: true })
  locales!: Locale[];

  @ApiProperty({ type: [String] })
  taxClasses!: string[];

  @ApiProperty({ type: [StationChoiceSchema] })
  stations!: StationChoiceSchema[];
}

class CatalogSchema {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: MenuChoicesSchema, description: 'What an edit may choose from.' })
  choices!: MenuChoicesSchema;

  @ApiProperty({ type: [CategorySchema] })
  categories!: CategorySchema[];

  @ApiProperty({ type: [ProductSchema] })
  products!: ProductSchema[];

  @ApiProperty({ type: [ModifierGroupSchema] })
  modifierGroups!: ModifierGroupSchema[];
}

@ApiTags('catalog')
@Controller(ROUTES.catalog)
export class EditorController {
  constructor(
    private readonly reader: CatalogReader,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: CatalogSchema, description: 'The whole menu as its owner edits it, as of one moment; money in minor units.' })
  async all(@Staff() staff: SignedIn, @Query() { archived }: CatalogQuery): Promise<CatalogDto> {
    const { currency, locales } = await this.branches.ownBranch(staff);
    const { choices, ...menu } = await this.reader.all(staff.organizationId, archived);
    return { ...menu, choices: { currency, locales, ...choices } };
  }
}
