import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ClosureEdit, type FormSettingsDto, type OpeningDto, type ReferralSettingsDto, type ReferralSettingsEdit, ROUTES, type ServingHoursDto, type SettingsDto, type SettingsEdit, type StatusTellingEdit, type StatusWordingEdit, type StatusWordingsDto, type ToldStatus, type ZoneEdit, type ZonesDto, type ZoneTrialDto, type ZoneTrialRequest,
} from '@sofra/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { BranchChoice } from '../branch-choice';

/** The settings of the chosen branch over HTTP. */
@Injectable({ providedIn: 'root' })
export class SettingsClient {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  read(): Promise<SettingsDto> {
    return answer(this.http.get<SettingsDto>(ROUTES.settings, this.there()));
  }

  change(patch: Partial<SettingsEdit>): Promise<SettingsDto> {
    return answer(this.http.patch<SettingsDto>(ROUTES.settings, patch, this.there()));
  }

  form(): Promise<FormSettingsDto> {
    return answer(this.http.get<FormSettingsDto>(ROUTES.formSettings, this.there()));
  }

  turnForm(isOn: boolean): Promise<FormSettingsDto> {
    return answer(this.http.put<FormSettingsDto>(ROUTES.formSettings, { isOn }, this.there()));
  }

  /** Of the whole organization, whichever branch is chosen. */
  referral(): Promise<ReferralSettingsDto> {
    return answer(this.http.get<ReferralSettingsDto>(ROUTES.referralSettings));
  }

  setReferral(edit: ReferralSettingsEdit, version: number): Promise<ReferralSettingsDto> {
    return answer(this.http.put<ReferralSettingsDto>(ROUTES.referralSettings, { ...edit, version }));
  }

  wordings(): Promise<StatusWordingsDto> {
    return answer(this.http.get<StatusWordingsDto>(ROUTES.statusWordings, this.there()));
  }

  setWordings(wordings: StatusWordingEdit[], version: string): Promise<StatusWordingsDto> {
    return answer(this.http.put<StatusWordingsDto>(ROUTES.statusWordings, { wordings, version }, this.there()));
  }

  tell(status: ToldStatus, isOn: boolean): Promise<StatusWordingsDto> {
    return answer(this.http.put<StatusWordingsDto>(`${ROUTES.statusWordings}/${status}`, { isOn } satisfies StatusTellingEdit, this.there()));
  }

  opening(): Promise<OpeningDto> {
    return answer(this.http.get<OpeningDto>(`${ROUTES.settings}/hours`, this.there()));
  }

  setHours(hours: ServingHoursDto[], version: string): Promise<OpeningDto> {
    return answer(this.http.put<OpeningDto>(`${ROUTES.settings}/hours`, { hours, version }, this.there()));
  }

  close(closure: ClosureEdit): Promise<OpeningDto> {
    return answer(this.http.post<OpeningDto>(`${ROUTES.settings}/closures`, closure, this.there()));
  }

  reopen(closureId: number): Promise<OpeningDto> {
    return answer(this.http.delete<OpeningDto>(`${ROUTES.settings}/closures/${closureId}`, this.there()));
  }

  zones(): Promise<ZonesDto> {
    return answer(this.http.get<ZonesDto>(`${ROUTES.settings}/zones`, this.there()));
  }

  setZones(zones: ZoneEdit[], version: string): Promise<ZonesDto> {
    return answer(this.http.put<ZonesDto>(`${ROUTES.settings}/zones`, { zones, version }, this.there()));
  }

  tryAddress(trial: ZoneTrialRequest): Promise<ZoneTrialDto> {
    return answer(this.http.post<ZoneTrialDto>(`${ROUTES.settings}/zones/try`, trial, this.there()));
  }

  private there(): { params: Record<string, string> } {
    return { params: this.choice.asQuery() };
  }
}

function answer<T>(request: Observable<T>): Promise<T> {
  return firstValueFrom(request);
}
