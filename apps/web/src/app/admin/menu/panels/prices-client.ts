import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type PriceChangeDraft, type PriceChangeDto, type PriceChangeOrder, type PricePreviewDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

/** Many prices at once, over HTTP. */
@Injectable({ providedIn: 'root' })
export class PricesClient {
  private readonly http = inject(HttpClient);

  recent(): Promise<PriceChangeDto[]> {
    return firstValueFrom(this.http.get<PriceChangeDto[]>(ROUTES.priceChanges));
  }

  preview(draft: PriceChangeDraft): Promise<PricePreviewDto> {
    return firstValueFrom(this.http.post<PricePreviewDto>(`${ROUTES.priceChanges}/preview`, draft));
  }

  order(order: PriceChangeOrder): Promise<PriceChangeDto> {
    return firstValueFrom(this.http.post<PriceChangeDto>(ROUTES.priceChanges, order));
  }

  undo(id: string): Promise<PriceChangeDto> {
    return firstValueFrom(this.http.post<PriceChangeDto>(`${ROUTES.priceChanges}/${id}/undo`, {}));
  }
}
