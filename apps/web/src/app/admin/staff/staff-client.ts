import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type InvitedDto, type PageDto, type PasswordLinkDto, ROUTES, type StaffDto, type StaffInvitation, type StaffPatch } from '@sofra/contracts';
import { firstValueFrom, map } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class StaffClient {
  private readonly http = inject(HttpClient);

  list = () => firstValueFrom(this.http.get<PageDto<StaffDto>>(ROUTES.staff).pipe(map(({ items }) => items)));
  invite = (invitation: StaffInvitation) => firstValueFrom(this.http.post<InvitedDto>(ROUTES.staff, invitation));
  change = (id: string, patch: StaffPatch) => firstValueFrom(this.http.patch<StaffDto>(`${ROUTES.staff}/${id}`, patch));
  makeLink = (id: string) => firstValueFrom(this.http.post<PasswordLinkDto>(`${ROUTES.staff}/${id}/password-link`, {}));
  signOut = (id: string) => firstValueFrom(this.http.post<void>(`${ROUTES.staff}/${id}/sign-out`, {}));
}
