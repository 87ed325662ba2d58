import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type CancelOrderBody, type OrderDto, type OrderPrintDto, type PageDto, type PrintOrderBody, type RefundBody, ROUTES, type TimelineEntryDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { Words } from './i18n/words';

@Injectable({ providedIn: 'root' })
export class OrdersClient {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);

  /** Newest first, those that pass the filter, dishes in the reader's language too; `after` is the previous page's `next`. */
  list(limit: number, after: string | null, filter: Readonly<Record<string, string>>): Promise<PageDto<OrderDto>> {
    const params: Record<string, string | number> = { ...filter, limit, language: this.words.language, ...(after !== null && { after }) };
    return firstValueFrom(this.http.get<PageDto<OrderDto>>(ROUTES.orders, { params }));
  }

  one(orderId: string): Promise<OrderDto> {
    return firstValueFrom(this.http.get<OrderDto>(`${ROUTES.orders}/${orderId}`, { params: { language: this.words.language } }));
  }

  cancel(orderId: string, body: CancelOrderBody): Promise<OrderDto> {
    return firstValueFrom(this.http.post<OrderDto>(`${ROUTES.orders}/${orderId}/cancel`, body));
  }

  refund(orderId: string, body: RefundBody): Promise<OrderDto> {
    return firstValueFrom(this.http.post<OrderDto>(`${ROUTES.orders}/${orderId}/refunds`, body));
  }

  print(orderId: string, body: PrintOrderBody): Promise<OrderPrintDto> {
    return firstValueFrom(this.http.post<OrderPrintDto>(`${ROUTES.orders}/${orderId}/prints`, body));
  }

  /** All that happened to one order, oldest first. */
  timeline(orderId: string): Promise<TimelineEntryDto[]> {
    return firstValueFrom(this.http.get<TimelineEntryDto[]>(`${ROUTES.orders}/${orderId}/timeline`));
  }
}
