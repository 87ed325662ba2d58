import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CatalogDto, ROUTES } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { CatalogReader } from './catalog-reader';

class CatalogQuery {
  @ApiPropertyOptional({ description: 'Whether what was taken off the menu is listed too.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  archived = false;
}

@ApiTags('catalog')
@Controller(ROUTES.catalog)
export class EditorController {
  constructor(
    private readonly reader: CatalogReader,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'The whole menu as its owner edits it, as of one moment; money in minor units.' })
  async all(@Staff() staff: SignedIn, @Query() { archived }: CatalogQuery): Promise<CatalogDto> {
    const { currency, locales } = await this.branches.ownBranch(staff);
    const { choices, ...menu } = await this.reader.all(staff.organizationId, archived);
    return { ...menu, choices: { currency, locales, ...choices } };
  }
}
