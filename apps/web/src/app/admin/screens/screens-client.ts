import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type PageDto, type PairingCodeBody, type PairingCodeDto, ROUTES, type ScreenDto, type ScreenPatch, type StationDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ScreensClient {
  private readonly http = inject(HttpClient);

  list = () => firstValueFrom(this.http.get<PageDto<ScreenDto>>(ROUTES.screens));
  stations = () => firstValueFrom(this.http.get<StationDto[]>(ROUTES.stations));
  makeCode = (body: PairingCodeBody) => firstValueFrom(this.http.post<PairingCodeDto>(`${ROUTES.screens}/codes`, body));
  change = (id: string, patch: ScreenPatch) => firstValueFrom(this.http.patch<void>(`${ROUTES.screens}/${id}`, patch));
  revoke = (id: string) => firstValueFrom(this.http.delete<void>(`${ROUTES.screens}/${id}`));
}
