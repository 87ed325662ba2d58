import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type MenuImportDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

/** The menu as a file, over HTTP. */
@Injectable({ providedIn: 'root' })
export class FileClient {
  private readonly http = inject(HttpClient);

  /** `dryRun` says what would come of it and changes nothing. */
  take(file: File, dryRun: boolean): Promise<MenuImportDto> {
    const [url, type] = file.name.toLowerCase().endsWith('.json') ? [ROUTES.menuImport, 'application/json'] : [ROUTES.menuTable, 'text/csv'];
    return firstValueFrom(this.http.post<MenuImportDto>(url, file, { params: { dryRun }, headers: { 'content-type': type } }));
  }
}
