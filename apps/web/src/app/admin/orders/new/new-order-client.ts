import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type CallerDto, type DeskDto, type ManualOrderBody, type OrderDto, type QuoteBody, type QuoteDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { BranchChoice } from '../../branch-choice';

/** Orders that a clerk takes, for the chosen branch. */
@Injectable({ providedIn: 'root' })
export class NewOrderClient {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  desk(): Promise<DeskDto> {
    return firstValueFrom(this.http.get<DeskDto>(`${ROUTES.orders}/desk`, { params: this.choice.asQuery() }));
  }

  caller(phone: string): Promise<CallerDto> {
    return firstValueFrom(this.http.get<CallerDto>(`${ROUTES.orders}/caller`, { params: { ...this.choice.asQuery(), phone } }));
  }

  quote(body: QuoteBody): Promise<QuoteDto> {
    return firstValueFrom(this.http.post<QuoteDto>(`${ROUTES.orders}/quote`, { ...body, ...this.choice.asQuery() }));
  }

  /** Sent again with the same basket it is the same order. */
  place(body: ManualOrderBody): Promise<OrderDto> {
    return firstValueFrom(this.http.post<OrderDto>(ROUTES.orders, { ...body, ...this.choice.asQuery() }, { headers: { 'Idempotency-Key': body.basketId } }));
  }
}
