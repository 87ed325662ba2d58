import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type MenuFileDto, type MenuImportDto, ROUTES } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { MenuFileBody } from './menu-file.body';
import { TransferService } from './transfer.service';

class ImportQuery {
  @ApiPropertyOptional({ description: 'Says what would come of it and writes nothing.', default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  dryRun = false;
}

@ApiTags('catalog')
@Controller(ROUTES.catalog)
export class TransferController {
  constructor(private readonly transfer: TransferService) {}

  @Get('export.json')
  @Header('content-disposition', 'attachment; filename="menu.json"')
  @ApiOkResponse({ type: MenuFileBody, description: 'The whole menu with codes in place of ids.' })
  asFile(@Staff() staff: SignedIn): Promise<MenuFileDto> {
    return this.transfer.asFile(staff);
  }

  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="menu.csv"')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  asTable(@Staff() staff: SignedIn): Promise<string> {
    return this.transfer.asTable(staff);
  }

  @Post(ROUTES.menuImport.slice(ROUTES.catalog.length))
  @HttpCode(200)
  @ApiOkResponse({ description: 'What came of it; with faults nothing was written.' })
  takeFile(@Staff() staff: SignedIn, @Query() { dryRun }: ImportQuery, @Body() file: MenuFileBody): Promise<MenuImportDto> {
    return this.transfer.takeFile(staff, file, dryRun);
  }

  @Post(ROUTES.menuTable.slice(ROUTES.catalog.length))
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ description: 'What came of it, line by line; with faults nothing was written.' })
  takeTable(@Staff() staff: SignedIn, @Query() { dryRun }: ImportQuery, @Body() bytes: unknown): Promise<MenuImportDto> {
    if (!Buffer.isBuffer(bytes)) throw new Problem('file-unreadable', 'Send the file itself as the body, as text/csv.');
    return this.transfer.takeTable(staff, bytes, dryRun);
  }
}
