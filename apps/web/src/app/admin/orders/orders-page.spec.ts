import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type OrderDto, ROUTES } from '@sofra/contracts';
import { anOrder } from '../../../testing/an-order';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { ShopClock } from '../../core/shop-clock';
import { BranchChoice } from '../branch-choice';
import { OrdersPage } from './orders-page';

const me = signal({ branches: [{ id: 'b1', name: 'Moda' }, { id: 'b2', name: 'Kadıköy' }] });

async function anOrdersPage(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me } }, provideRouter([{ path: 'orders', component: OrdersPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  /** The branch whose orders are asked for; null: of all. */
  const asked = async (items: OrderDto[] = []) => {
    const request = api.expectOne((sent) => sent.url === ROUTES.orders);
    request.flush({ items, next: null });
    await settle();
    return request.request.params.get('branchId');
  };
  const download = () => [...root.querySelectorAll('a')].find((link) => link.hasAttribute('download'))!.getAttribute('href');
  return { root, asked, settle, download };
}

describe(OrdersPage.name, () => {
  beforeEach(() => localStorage.clear());

  it('lists and downloads the orders of the chosen branch, and follows to another one', async () => {
    const page = await anOrdersPage('/orders');
    expect([await page.asked(), page.download()]).toEqual(['b1', expect.stringMatching(/^\/api\/orders\/export\.csv\?branchId=b1&language=(tr|en)$/)]);
    TestBed.inject(BranchChoice).take('b2');
    await page.settle();
    expect(await page.asked()).toBe('b2');
  });

  it.each([
    ['2026-11-22T16:30:00.000Z', 'New for 19:30'],
    ['2026-11-23T09:30:00.000Z', 'New for 23 Nov, 12:30'],
    [null, 'New'],
  ])('says for when an order for later is wanted, with the day if it is another one: %s', async (dueAt, said) => {
    const page = await anOrdersPage('/orders');
    TestBed.inject(ShopClock).standsIn('Europe/Istanbul');
    await page.asked([anOrder({ dueAt, promisedAt: dueAt, customer: { name: '', phone: null } })]);
    expect(textOf(page.root.querySelector('td.who')!)).toBe(said);
  });

  it('lists those of all branches, or of another one, once its own filter says so', async () => {
    const page = await anOrdersPage('/orders?branchId=all');
    expect(await page.asked()).toBeNull();
    const filter = page.root.querySelector<HTMLSelectElement>('#orders-branchId')!;
    expect([...filter.options].map(textOf)).toEqual(['Moda', 'All', 'Kadıköy']);
    filter.value = 'b2';
    filter.dispatchEvent(new Event('change'));
    await page.settle();
    expect([await page.asked(), TestBed.inject(Router).url]).toEqual(['b2', '/orders?branchId=b2']);
  });
});
