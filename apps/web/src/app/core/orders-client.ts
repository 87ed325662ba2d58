import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type OrderDto, type PageDto, ROUTES, type TimelineEntryDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class OrdersClient {
  private readonly http = inject(HttpClient);

  /** Newest first, those that pass the filter; `after` is the previous page's `next`. */
  list(limit: number, after: string | null, filter: Readonly<Record<string, string>>): Promise<PageDto<OrderDto>> {
    const params: Record<string, string | number> = { ...filter, limit, ...(after !== null && { after }) };
    return firstValueFrom(this.http.get<PageDto<OrderDto>>(ROUTES.orders, { params }));
  }

  one(orderId: string): Promise<OrderDto> {
    return firstValueFrom(this.http.get<OrderDto>(`${ROUTES.orders}/${orderId}`));
  }

  /** All that happened to one order, oldest first. */
  timeline(orderId: string): Promise<TimelineEntryDto[]> {
    return firstValueFrom(this.http.get<TimelineEntryDto[]>(`${ROUTES.orders}/${orderId}/timeline`));
  }
}
