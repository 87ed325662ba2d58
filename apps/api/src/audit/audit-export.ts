import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AuditEntryDto, Locale } from '@sofra/contracts';
import { auditDeed, auditKind, type AuditReader, changedFields } from '@sofra/domain/wording';
import { BranchesService } from '../branches/branches.service';
import type { SignedIn } from '../common/access';
import { csvFile } from '../common/csv-file';
import { wallTime } from '../common/wall-time';
import { type AuditFilter, AuditReaderService } from './audit-reader.service';

const COLUMNS = ['at', 'name', 'email', 'action', 'kind', 'subject', 'before', 'after'];

const COLUMN_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  tr: ['Zaman', 'Ad', 'E-posta', 'Ne yaptı', 'Tür', 'Neyi', 'Önce', 'Sonra'],
  en: ['Time', 'Name', 'Email', 'Did what', 'Kind', 'To what', 'Before', 'After'],
};

type Row = (string | null)[];

/** The audit log as spreadsheets take it, read a page at a time. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly reader: AuditReaderService,
    private readonly branches: BranchesService,
  ) {}

  /** As the API writes it. */
  async forPrograms({ organizationId }: SignedIn, filter: AuditFilter): Promise<StreamableFile> {
    return csvFile('sofra-audit', COLUMNS, this.rows(organizationId, filter, (entries) => entries.map(asKept)));
  }

  /** In words, by a branch's clock and in its currency. */
  async forPeople(staff: SignedIn, filter: AuditFilter, { language, branchId }: { language: Locale; branchId?: string | undefined }): Promise<StreamableFile> {
    const { timeZone, currency } = await this.branches.ownBranch(staff, branchId);
    const reader: AuditReader = { language, currency, moment: (at) => wallTime(at, timeZone) };
    const rows = this.rows(staff.organizationId, filter, async (entries) => (await this.reader.inLanguage(entries, language)).map((entry) => inWords(entry, reader)));
    return csvFile('sofra-audit', COLUMN_NAMES[language], rows);
  }

  private async *rows(organizationId: string, filter: AuditFilter, write: (entries: AuditEntryDto[]) => Row[] | Promise<Row[]>): AsyncGenerator<Row> {
    for await (const entries of this.reader.pages(organizationId, filter)) yield* await write(entries);
  }
}

function asKept({ at, by, action, subject, before, after }: AuditEntryDto): Row {
  return [at, by?.name ?? null, by?.email ?? null, action, subject.kind, subject.name ?? subject.id, json(before), json(after)];
}

function inWords(entry: AuditEntryDto, reader: AuditReader): Row {
  const { at, by, action, subject } = entry;
  const fields = changedFields(entry, reader);
  const side = (which: 'before' | 'after') => fields.flatMap((field) => (field[which] === null ? [] : [`${field.field}: ${field[which]}`])).join('; ') || null;
  return [
    ...[reader.moment(at), by?.name ?? null, by?.email ?? null, auditDeed(action, reader.language), auditKind(subject.kind, reader.language)],
    ...[subject.translation ?? subject.name ?? subject.id, side('before'), side('after')],
  ];
}

const json = (values: object | null) => values && JSON.stringify(values);
