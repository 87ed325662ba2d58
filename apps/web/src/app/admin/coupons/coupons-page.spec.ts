import { HttpErrorResponse } from '@angular/common/http';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import type { CatalogDto, CouponDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { MenuClient } from '../menu/menu-client';
import { CouponsClient } from './coupons-client';
import { CouponsPage } from './coupons-page';

const MENU = { choices: { currency: 'TRY' }, categories: [], products: [{ id: 'p', name: { tr: 'Ayran' }, isArchived: false }] } as unknown as CatalogDto;
const COUPON = { id: 'a', version: 1, state: 'archived', code: 'ILK50', kind: 'percent', value: 10, cap: null, totalLimit: null, customerLimit: null, used: 0, customers: 0, discountGiven: 0 } as unknown as CouponDto;
const refused = (fields: Record<string, string>) => Promise.reject(new HttpErrorResponse({ status: 400, error: { code: 'invalid-request', detail: '', fields } }));

async function aPage(client: Partial<Record<keyof CouponsClient, unknown>>) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('tr'), provideRouter([]), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => ({ branchId: null, branches: [] }) } },
      { provide: MenuClient, useValue: { read: async () => MENU } },
      { provide: CouponsClient, useValue: { list: async () => ({ items: [COUPON], next: null }), ...client } },
    ],
  });
  const fixture = TestBed.createComponent(CouponsPage);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const click = async (name: string) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  return { root, click };
}

describe('the coupons', () => {
  it('say which one is in the way of one that is to come back', async () => {
    const { root, click } = await aPage({ step: () => refused({ code: 'taken' }) });
    await click('Geri getir');
    expect(textOf(root.querySelector('[role=alert]'))).toContain('ILK50 kodunu kullanıyor');
  });

  it('are tried with a code only, and with counts that are some', async () => {
    const { root, click } = await aPage({ try: () => refused({ 'lines.0.quantity': 'too-low' }) });
    const wrong = () => textOf(root.querySelector('sofra-try-panel label.is-wrong .fault'));
    await click('Kod dene');
    await click('Dene');
    expect(wrong()).toBe('Bu alanı doldurun.');
    const code = root.querySelector<HTMLInputElement>('sofra-try-panel input')!;
    code.value = 'ILK50';
    code.dispatchEvent(new Event('input'));
    await click('Dene');
    expect(wrong()).toBe('Bu sayı çok küçük.');
  });
});
