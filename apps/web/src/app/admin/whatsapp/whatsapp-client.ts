import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ROUTES, type WhatsAppConnectRequest, type WhatsAppDto, type WhatsAppTestDto } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { BranchChoice } from '../branch-choice';

/** The chosen branch's connection over HTTP. */
@Injectable({ providedIn: 'root' })
export class WhatsAppPageClient {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  read(): Promise<WhatsAppDto> {
    return firstValueFrom(this.http.get<WhatsAppDto>(ROUTES.whatsapp, this.there()));
  }

  connect(request: WhatsAppConnectRequest): Promise<WhatsAppDto> {
    return firstValueFrom(this.http.put<WhatsAppDto>(ROUTES.whatsapp, request, this.there()));
  }

  disconnect(): Promise<WhatsAppDto> {
    return firstValueFrom(this.http.delete<WhatsAppDto>(ROUTES.whatsapp, this.there()));
  }

  /** Subscribes the app and hands in the wordings that are missing. */
  repair(): Promise<WhatsAppDto> {
    return firstValueFrom(this.http.post<WhatsAppDto>(`${ROUTES.whatsapp}/repair`, {}, this.there()));
  }

  test(phone: string): Promise<WhatsAppTestDto> {
    return firstValueFrom(this.http.post<WhatsAppTestDto>(`${ROUTES.whatsapp}/test`, { phone }, this.there()));
  }

  private there(): { params: Record<string, string> } {
    return { params: this.choice.asQuery() };
  }
}
