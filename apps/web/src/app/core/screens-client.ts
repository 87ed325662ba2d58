import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type PairedScreenDto, type PairScreenBody, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ScreensClient {
  private readonly http = inject(HttpClient);

  me = () => firstValueFrom(this.http.get<PairedScreenDto>(`${ROUTES.screens}/me`));
  pair = (body: PairScreenBody) => firstValueFrom(this.http.post<PairedScreenDto>(`${ROUTES.screens}/pair`, body));
  leave = () => firstValueFrom(this.http.delete<unknown>(`${ROUTES.screens}/me`));
}
