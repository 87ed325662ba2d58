import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type BranchEntryDto, type NewBranchRequest, type PageDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom, map, type Observable } from 'rxjs';

/** The list of branches over HTTP; every answer is the whole list. */
@Injectable({ providedIn: 'root' })
export class BranchesClient {
  private readonly http = inject(HttpClient);

  list(): Promise<BranchEntryDto[]> {
    return items(this.http.get<PageDto<BranchEntryDto>>(ROUTES.branches));
  }

  open(request: NewBranchRequest): Promise<BranchEntryDto[]> {
    return items(this.http.post<PageDto<BranchEntryDto>>(ROUTES.branches, request));
  }

  archive(id: string): Promise<BranchEntryDto[]> {
    return items(this.http.post<PageDto<BranchEntryDto>>(`${ROUTES.branches}/${id}/archive`, {}));
  }

  restore(id: string): Promise<BranchEntryDto[]> {
    return items(this.http.post<PageDto<BranchEntryDto>>(`${ROUTES.branches}/${id}/restore`, {}));
  }
}

function items(page: Observable<PageDto<BranchEntryDto>>): Promise<BranchEntryDto[]> {
  return firstValueFrom(page.pipe(map((answer) => answer.items)));
}
