import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AutoAcceptDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { BranchChoice } from '../branch-choice';

/** The switch of the chosen branch over HTTP. */
@Injectable({ providedIn: 'root' })
export class AutoAcceptClient {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  read(): Promise<AutoAcceptDto> {
    return firstValueFrom(this.http.get<AutoAcceptDto>(ROUTES.autoAccept, { params: this.choice.asQuery() }));
  }

  turn(isOn: boolean): Promise<AutoAcceptDto> {
    return firstValueFrom(this.http.put<AutoAcceptDto>(ROUTES.autoAccept, { isOn }, { params: this.choice.asQuery() }));
  }
}
