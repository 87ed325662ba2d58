import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AuditEntryDto, type PageDto, ROUTES, type SettingsDto, type StaffDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../core/i18n/words';

/** What the page filters by, as the API takes it; what is missing is not asked for. */
export type AuditQuery = Partial<Record<'staffId' | 'kind' | 'from' | 'until', string>>;

@Injectable({ providedIn: 'root' })
export class AuditClient {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);

  list(query: AuditQuery, after: string | null): Promise<PageDto<AuditEntryDto>> {
    const params = { ...query, language: this.words.language, ...(after === null ? {} : { after }) };
    return firstValueFrom(this.http.get<PageDto<AuditEntryDto>>(ROUTES.audit, { params }));
  }

  kinds = () => firstValueFrom(this.http.get<string[]>(`${ROUTES.audit}/kinds`));
  staff = () => firstValueFrom(this.http.get<PageDto<StaffDto>>(ROUTES.staff));

  /** What amounts in the log are written in. */
  currency = () => firstValueFrom(this.http.get<SettingsDto>(ROUTES.settings)).then(({ currency }) => currency);

  /** Where the browser downloads the same entries, in the words of who reads and by the clock of a branch. */
  exportUrl(query: AuditQuery, branch: Readonly<Record<string, string>>): string {
    return `${ROUTES.audit}/export.csv?${new URLSearchParams({ ...query, ...branch, language: this.words.language })}`;
  }
}
