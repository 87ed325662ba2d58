import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AttentionDto, type ReplayDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AttentionClient {
  private readonly http = inject(HttpClient);

  read = () => firstValueFrom(this.http.get<AttentionDto>(ROUTES.attention));
  replay = (messageId: number) => firstValueFrom(this.http.post<ReplayDto>(`${ROUTES.attention}/messages/${messageId}/replay`, {}));
  dismiss = (messageId: number) => firstValueFrom(this.http.post<void>(`${ROUTES.attention}/messages/${messageId}/dismiss`, {}));
  takeOver = (conversationId: string) => firstValueFrom(this.http.post<void>(`${ROUTES.attention}/chats/${conversationId}/take-over`, {}));
  handBack = (conversationId: string) => firstValueFrom(this.http.post<void>(`${ROUTES.attention}/chats/${conversationId}/hand-back`, {}));
  resumeSending = (branchId: string) => firstValueFrom(this.http.post<void>(`${ROUTES.attention}/branches/${branchId}/resume-sending`, {}));
}
