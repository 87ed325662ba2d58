import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AccountDto, type ChangePasswordRequest, type RecoveryCodesDto, ROUTES, type SecondFactorSetupDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly http = inject(HttpClient);

  read = () => firstValueFrom(this.http.get<AccountDto>(ROUTES.account));
  changePassword = (request: ChangePasswordRequest) => firstValueFrom(this.http.post<void>(ROUTES.changePassword, request));
  endSession = (id: string) => firstValueFrom(this.http.delete<void>(`${ROUTES.sessions}/${id}`));
  signOutEverywhere = () => firstValueFrom(this.http.delete<void>(ROUTES.sessions));
  beginSecondFactor = () => firstValueFrom(this.http.post<SecondFactorSetupDto>(ROUTES.secondFactor, {}));
  confirmSecondFactor = (code: string) => firstValueFrom(this.http.post<RecoveryCodesDto>(`${ROUTES.secondFactor}/confirm`, { code }));
  removeSecondFactor = (code: string) => firstValueFrom(this.http.post<void>(`${ROUTES.secondFactor}/remove`, { code }));
}
