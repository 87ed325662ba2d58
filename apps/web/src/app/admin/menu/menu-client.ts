import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type BranchOverrideDto, type CatalogCategoryDto, type CatalogDto, type CatalogModifierGroupDto, type CatalogProductDto, type CategoryEdit, type Locale, type MenuImageDto, type MenuLintDto,
  type ModifierGroupEdit, type PreviewDto, type PreviewInput, type ProductEdit, ROUTES, type SoldOutSpan,
} from '@sofra/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { BranchChoice } from '../branch-choice';

/** What an owner says of each kind of thing. */
export interface Edits {
  categories: CategoryEdit;
  products: ProductEdit;
  'modifier-groups': ModifierGroupEdit;
}

/** The same things as they are kept. */
export interface Entries {
  categories: CatalogCategoryDto;
  products: CatalogProductDto;
  'modifier-groups': CatalogModifierGroupDto;
}

export type Kind = keyof Edits;

/** The menu over HTTP. */
@Injectable({ providedIn: 'root' })
export class MenuClient {
  private readonly http = inject(HttpClient);
  private readonly choice = inject(BranchChoice);

  /** With what was taken off the menu. */
  read(): Promise<CatalogDto> {
    return answer(this.http.get<CatalogDto>(ROUTES.catalog, { params: { archived: true } }));
  }

  one<K extends Kind>(kind: K, id: string): Promise<Entries[K]> {
    return answer(this.http.get<Entries[K]>(`${ROUTES.catalog}/${kind}/${id}`));
  }

  create<K extends Kind>(kind: K, edit: Edits[K]): Promise<Entries[K]> {
    return answer(this.http.post<Entries[K]>(`${ROUTES.catalog}/${kind}`, edit));
  }

  /** `version` is the one the change began from. */
  change<K extends Kind>(kind: K, id: string, version: number, patch: Partial<Edits[K]>): Promise<Entries[K]> {
    return answer(this.http.patch<Entries[K]>(`${ROUTES.catalog}/${kind}/${id}`, { version, ...patch }));
  }

  archive<K extends Kind>(kind: K, id: string, isArchived: boolean): Promise<Entries[K]> {
    return answer(this.http.post<Entries[K]>(`${ROUTES.catalog}/${kind}/${id}/${isArchived ? 'archive' : 'restore'}`, {}));
  }

  orderCategories(ids: readonly string[]): Promise<void> {
    return answer(this.http.put<void>(`${ROUTES.catalog}/categories/order`, { ids }));
  }

  orderProducts(categoryId: string, ids: readonly string[]): Promise<void> {
    return answer(this.http.put<void>(`${ROUTES.catalog}/categories/${categoryId}/products/order`, { ids }));
  }

  sell(kind: 'products' | 'modifiers', id: string, span: SoldOutSpan): Promise<void> {
    return answer(this.http.put<void>(`${ROUTES.catalog}/${kind}/${id}/sold-out`, { span }));
  }

  /** Nulls: as everywhere. */
  differ(productId: string, override: BranchOverrideDto): Promise<CatalogProductDto> {
    return answer(this.http.put<CatalogProductDto>(`${ROUTES.catalog}/products/${productId}/branch`, override));
  }

  setStock(productId: string, branchId: string, remaining: number): Promise<CatalogProductDto> {
    return answer(this.http.put<CatalogProductDto>(`${ROUTES.catalog}/products/${productId}/stock`, { branchId, remaining }));
  }

  /** Of the menu as the chosen branch serves it; so is the preview. */
  lint(): Promise<MenuLintDto> {
    return answer(this.http.get<MenuLintDto>(`${ROUTES.catalog}/lint`, { params: this.choice.asQuery() }));
  }

  preview(locale: Locale, inputs: readonly PreviewInput[]): Promise<PreviewDto> {
    return answer(this.http.post<PreviewDto>(`${ROUTES.catalog}/preview`, { ...this.choice.asQuery(), locale, inputs }));
  }

  upload(file: File): Promise<MenuImageDto> {
    return answer(this.http.post<MenuImageDto>(ROUTES.images, file, { headers: { 'content-type': file.type || 'image/jpeg' } }));
  }
}

function answer<T>(request: Observable<T>): Promise<T> {
  return firstValueFrom(request);
}
