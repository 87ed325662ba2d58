import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AuditEntryDto, type PageDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { AuditExport } from './audit-export';
import { AuditReaderService } from './audit-reader.service';
import { AuditExportQuery, AuditQuery } from './audit.query';

/** Who changed what: only owners may look. */
@ApiTags('audit')
@Controller(ROUTES.audit)
export class AuditController {
  constructor(
    private readonly reader: AuditReaderService,
    private readonly exports: AuditExport,
  ) {}

  @Get()
  async list(@Staff() { organizationId }: SignedIn, @Query() { limit, after, language, ...filter }: AuditQuery): Promise<PageDto<AuditEntryDto>> {
    const page = await this.reader.page(organizationId, filter, limit, after);
    return language ? { ...page, items: await this.reader.inLanguage(page.items, language) } : page;
  }

  @Get('kinds')
  @ApiOkResponse({ type: [String], description: 'Kinds of things that were changed, for a filter.' })
  kinds(@Staff() { organizationId }: SignedIn): Promise<string[]> {
    return this.reader.kinds(organizationId);
  }

  @Get('export.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String, description: 'All entries that pass the filter.' })
  export(@Staff() staff: SignedIn, @Query() { language, branchId, ...filter }: AuditExportQuery): Promise<StreamableFile> {
    return language ? this.exports.forPeople(staff, filter, { language, branchId }) : this.exports.forPrograms(staff, filter);
  }
}
