import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type DeliveryTaxEdit, ROUTES, type TaxArchiveRequest, type TaxClassEdit, type TaxesDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

/** Tax classes over HTTP; every answer is the whole list. */
@Injectable({ providedIn: 'root' })
export class TaxesClient {
  private readonly http = inject(HttpClient);

  list(): Promise<TaxesDto> {
    return firstValueFrom(this.http.get<TaxesDto>(ROUTES.taxes));
  }

  add(edit: TaxClassEdit): Promise<TaxesDto> {
    return firstValueFrom(this.http.post<TaxesDto>(ROUTES.taxes, edit));
  }

  change(key: string, patch: Partial<TaxClassEdit>): Promise<TaxesDto> {
    return firstValueFrom(this.http.patch<TaxesDto>(pathOf(key), patch));
  }

  archive(key: string, request: TaxArchiveRequest): Promise<TaxesDto> {
    return firstValueFrom(this.http.post<TaxesDto>(`${pathOf(key)}/archive`, request));
  }

  /** Null: like the dishes. */
  taxDelivery(taxClass: string | null): Promise<TaxesDto> {
    return firstValueFrom(this.http.put<TaxesDto>(`${ROUTES.taxes}/delivery`, { taxClass } satisfies DeliveryTaxEdit));
  }

  restore(key: string): Promise<TaxesDto> {
    return firstValueFrom(this.http.post<TaxesDto>(`${pathOf(key)}/restore`, {}));
  }
}

function pathOf(key: string): string {
  return `${ROUTES.taxes}/${encodeURIComponent(key)}`;
}
