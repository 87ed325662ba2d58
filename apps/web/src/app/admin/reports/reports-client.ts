import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ROUTES, type SalesDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../core/i18n/words';
import type { Period } from './period';

@Injectable({ providedIn: 'root' })
export class ReportsClient {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);

  sales(period: Period, branch: Record<string, string>): Promise<SalesDto> {
    return firstValueFrom(this.http.get<SalesDto>(ROUTES.sales, { params: { ...period, ...branch, language: this.words.language } }));
  }
}
