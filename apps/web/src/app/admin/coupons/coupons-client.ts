import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type CatalogEntry, type CouponDto, type CouponEdit, type CouponTrialDto, type CouponTrialRequest, type PageDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom, map } from 'rxjs';
import { BranchChoice } from '../branch-choice';
import type { Keeper } from '../menu/edit-session';

/** A coupon as a form keeps it. */
export type KeptCoupon = CouponDto & CatalogEntry;

export type CouponStep = 'pause' | 'resume' | 'archive' | 'restore';

/** Coupons over HTTP. */
@Injectable({ providedIn: 'root' })
export class CouponsClient implements Keeper<CouponEdit, KeptCoupon> {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  /** Newest first; `after` is the previous page's `next`. */
  list(archived: boolean, after: string | null): Promise<PageDto<CouponDto>> {
    return firstValueFrom(this.http.get<PageDto<CouponDto>>(ROUTES.coupons, { params: { archived, ...(after === null ? {} : { after }) } }));
  }

  one(id: string): Promise<KeptCoupon> {
    return firstValueFrom(this.http.get<CouponDto>(`${ROUTES.coupons}/${id}`).pipe(map(kept)));
  }

  create(edit: CouponEdit): Promise<KeptCoupon> {
    return firstValueFrom(this.http.post<CouponDto>(ROUTES.coupons, edit).pipe(map(kept)));
  }

  change(id: string, version: number, patch: Partial<CouponEdit>): Promise<KeptCoupon> {
    return firstValueFrom(this.http.patch<CouponDto>(`${ROUTES.coupons}/${id}`, { version, ...patch }).pipe(map(kept)));
  }

  step(id: string, step: CouponStep): Promise<CouponDto> {
    return firstValueFrom(this.http.post<CouponDto>(`${ROUTES.coupons}/${id}/${step}`, null));
  }

  try(request: CouponTrialRequest): Promise<CouponTrialDto> {
    return firstValueFrom(this.http.post<CouponTrialDto>(`${ROUTES.coupons}/try`, { ...this.choice.asQuery(), ...request }));
  }
}

export function kept(coupon: CouponDto): KeptCoupon {
  return { ...coupon, isArchived: coupon.state === 'archived' };
}
