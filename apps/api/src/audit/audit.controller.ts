import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AuditEntryDto, type PageDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { csvFile } from '../common/csv-file';
import { type AuditFilter, AuditReaderService } from './audit-reader.service';
import { AuditExportQuery, AuditQuery } from './audit.query';

const COLUMNS = ['at', 'name', 'email', 'action', 'kind', 'subject', 'before', 'after'];

/** Who changed what: only owners may look. */
@ApiTags('audit')
@Controller(ROUTES.audit)
export class AuditController {
  constructor(private readonly reader: AuditReaderService) {}

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
  export(@Staff() { organizationId }: SignedIn, @Query() filter: AuditExportQuery): StreamableFile {
    return csvFile('sofra-audit', COLUMNS, this.rows(organizationId, filter));
  }

  private async *rows(organizationId: string, filter: AuditFilter) {
    for await (const { at, by, action, subject, before, after } of this.reader.all(organizationId, filter)) {
      yield [at, by?.name ?? null, by?.email ?? null, action, subject.kind, subject.name ?? subject.id, json(before), json(after)];
    }
  }
}

const json = (values: object | null) => values && JSON.stringify(values);
