import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type MeDto, ROUTES, type SetPasswordRequest, type SignInRequest } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AuthClient {
  private readonly http = inject(HttpClient);

  me = () => firstValueFrom(this.http.get<MeDto>(ROUTES.me));
  signIn = (request: SignInRequest) => firstValueFrom(this.http.post<unknown>(ROUTES.signIn, request));
  setPassword = (request: SetPasswordRequest) => firstValueFrom(this.http.post<void>(ROUTES.setPassword, request));
  signOut = () => firstValueFrom(this.http.post<unknown>(ROUTES.signOut, {}));
}
