import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ClosureEdit, type OpeningDto, ROUTES, type ServingHoursDto, type SettingsDto, type SettingsEdit, type ZoneEdit, type ZonesDto, type ZoneTrialDto, type ZoneTrialRequest,
} from '@sofra/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

/** The settings of a branch over HTTP. */
@Injectable({ providedIn: 'root' })
export class SettingsClient {
  private readonly http = inject(HttpClient);

  read(): Promise<SettingsDto> {
    return answer(this.http.get<SettingsDto>(ROUTES.settings));
  }

  change(patch: Partial<SettingsEdit>): Promise<SettingsDto> {
    return answer(this.http.patch<SettingsDto>(ROUTES.settings, patch));
  }

  opening(): Promise<OpeningDto> {
    return answer(this.http.get<OpeningDto>(`${ROUTES.settings}/hours`));
  }

  setHours(hours: ServingHoursDto[]): Promise<OpeningDto> {
    return answer(this.http.put<OpeningDto>(`${ROUTES.settings}/hours`, { hours }));
  }

  close(closure: ClosureEdit): Promise<OpeningDto> {
    return answer(this.http.post<OpeningDto>(`${ROUTES.settings}/closures`, closure));
  }

  reopen(closureId: number): Promise<OpeningDto> {
    return answer(this.http.delete<OpeningDto>(`${ROUTES.settings}/closures/${closureId}`));
  }

  zones(): Promise<ZonesDto> {
    return answer(this.http.get<ZonesDto>(`${ROUTES.settings}/zones`));
  }

  setZones(zones: ZoneEdit[]): Promise<ZonesDto> {
    return answer(this.http.put<ZonesDto>(`${ROUTES.settings}/zones`, { zones }));
  }

  tryAddress(trial: ZoneTrialRequest): Promise<ZoneTrialDto> {
    return answer(this.http.post<ZoneTrialDto>(`${ROUTES.settings}/zones/try`, trial));
  }
}

function answer<T>(request: Observable<T>): Promise<T> {
  return firstValueFrom(request);
}
