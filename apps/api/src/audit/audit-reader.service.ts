import { Injectable } from '@nestjs/common';
import type { AuditEntryDto, Locale, PageDto } from '@sofra/contracts';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { MenuNamesService } from '../menu-names/menu-names.service';

/** Kinds of subjects that the menu names in several languages. */
const NAMED = new Set(['product', 'category', 'modifier-group', 'modifier']);

/** Which entries; all of them together. */
export interface AuditFilter {
  staffId?: string | undefined;
  kind?: string | undefined;
  subjectId?: string | undefined;
  /** ISO 8601, inclusive. */
  from?: string | undefined;
  /** ISO 8601, exclusive. */
  until?: string | undefined;
}

type Row = Omit<AuditEntryDto, 'at' | 'by' | 'subject'> & {
  at: Date;
  staffId: string | null;
  staffName: string | null;
  staffEmail: string | null;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
};

const LIST: Statement = {
  name: 'audit-list',
  text: `SELECT a.id, a.at, a.action, a.before, a.after, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.subject_name AS "subjectName",
      s.id AS "staffId", s.name AS "staffName", s.email AS "staffEmail"
    FROM audit_log a LEFT JOIN staff s ON s.id = a.staff_id
    WHERE a.organization_id = $1 AND ($2::bigint IS NULL OR a.id < $2)
      AND ($3::uuid IS NULL OR a.staff_id = $3) AND ($4::text IS NULL OR a.subject_kind = $4) AND ($5::text IS NULL OR a.subject_id = $5)
      AND ($6::timestamptz IS NULL OR a.at >= $6) AND ($7::timestamptz IS NULL OR a.at < $7)
    ORDER BY a.id DESC LIMIT $8`,
};

const KINDS: Statement = { name: 'audit-kinds', text: 'SELECT DISTINCT subject_kind AS kind FROM audit_log WHERE organization_id = $1 ORDER BY 1' };

const EXPORT_PAGE = 500;

/** The audit log as owners read it, newest first. */
@Injectable()
export class AuditReaderService {
  constructor(
    private readonly database: Database,
    private readonly menuNames: MenuNamesService,
  ) {}

  async page(organizationId: string, { staffId, kind, subjectId, from, until }: AuditFilter, limit: number, after?: number): Promise<PageDto<AuditEntryDto>> {
    const values = [organizationId, after ?? null, staffId ?? null, kind ?? null, subjectId ?? null, from ?? null, until ?? null, limit + 1];
    const { rows } = await this.database.query<Row>(LIST, values);
    const items = rows.slice(0, limit).map(toDto);
    return { items, next: rows.length > limit ? String(items.at(-1)!.id) : null };
  }

  /** The same entries, things of the menu named in the reader's language too. */
  async inLanguage(entries: AuditEntryDto[], language: Locale): Promise<AuditEntryDto[]> {
    const names = await this.menuNames.of(entries.flatMap(({ subject: { kind, id } }) => (NAMED.has(kind) && id ? [id] : [])), language);
    return entries.map((entry) => {
      const { id, name } = entry.subject;
      const translation = name === null ? names.nameOf(id) : names.translate(id, name);
      return translation === undefined ? entry : { ...entry, subject: { ...entry.subject, translation } };
    });
  }

  /** What kinds of things were ever changed, for the filter. */
  async kinds(organizationId: string): Promise<string[]> {
    const { rows } = await this.database.query<{ kind: string }>(KINDS, [organizationId]);
    return rows.map(({ kind }) => kind);
  }

  /** All of them, a page at a time: a log of years never stands in memory. */
  async *pages(organizationId: string, filter: AuditFilter): AsyncGenerator<AuditEntryDto[]> {
    let after: number | undefined;
    do {
      const { items, next } = await this.page(organizationId, filter, EXPORT_PAGE, after);
      yield items;
      after = next === null ? undefined : Number(next);
    } while (after !== undefined);
  }
}

function toDto({ at, staffId, staffName, staffEmail, subjectKind, subjectId, subjectName, ...row }: Row): AuditEntryDto {
  const by = staffId === null ? null : { id: staffId, name: staffName ?? '', email: staffEmail ?? '' };
  return { ...row, at: at.toISOString(), by, subject: { kind: subjectKind, id: subjectId, name: subjectName } };
}
