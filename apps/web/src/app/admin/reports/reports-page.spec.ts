import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type MyBranchDto, ROUTES, type SalesDto } from '@sofra/contracts';
import { jest } from '@jest/globals';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { ReportsPage } from './reports-page';

const SALES: SalesDto = {
  branchId: 'b', currency: 'TRY', from: '2026-03-01', to: '2026-03-02',
  sold: { orders: 4, revenue: 120_000, discount: 5_000, open: { orders: 1, revenue: 30_000 } }, before: { orders: 3, revenue: 100_000 },
  lost: [{ reason: 'too-busy', orders: 2 }], averagePrepSeconds: 15 * 60, promise: { finished: 3, kept: 2 },
  days: [{ businessDay: '2026-03-01', orders: 0, revenue: 0 }, { businessDay: '2026-03-02', orders: 4, revenue: 120_000 }],
  hours: [{ hour: 9, orders: 4, revenue: 120_000 }],
  channels: [{ channel: 'whatsapp', orders: 4, revenue: 120_000 }],
  taxes: [{ basisPoints: 850, revenue: 100_000, tax: 7_834 }],
  fulfilments: [{ fulfilment: 'pickup', orders: 4, revenue: 120_000 }],
  payments: [{ method: 'cash', orders: 4, revenue: 120_000 }],
  products: [{ productId: 'p', name: 'Lahmacun', quantity: 7, revenue: 70_000 }],
};

const BRANCH: MyBranchDto = { id: 'b', name: 'Moda', timeZone: 'Europe/Istanbul', dayStartsAt: '04:00' };

async function aReport(address = '/reports?from=2026-03-01&to=2026-03-02') {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords('tr'), provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: { me: () => ({ branches: [BRANCH] }) } }, provideRouter([{ path: 'reports', component: ReportsPage }])],
  });
  const harness = await RouterTestingHarness.create(address);
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const root = harness.fixture.nativeElement as HTMLElement;
  const asked = () => api.expectOne(({ url }) => url === ROUTES.sales);
  const rows = () => [...root.querySelectorAll('tr')].map(textOf);
  return { root, settle, asked, rows, text: () => textOf(root) };
}

describe(ReportsPage.name, () => {
  it('tells what was sold, how it compares, and what it is made of', async () => {
    const page = await aReport();
    page.asked().flush(SALES);
    await page.settle();
    expect(page.text()).toContain('Ciro 1.200,00 TL önceki döneme göre %20 fazla');
    expect(page.text()).toContain('Sipariş başına 300,00 TL');
    expect(page.text()).toContain('3 siparişte 2');
    expect(page.rows()).toEqual(expect.arrayContaining(['2 Mar Pzt 4 1.200,00 TL', '09:00 4 1.200,00 TL', 'Lahmacun 7× 700,00 TL', 'Gel al 4 1.200,00 TL', '%8,5 1.000,00 TL 78,34 TL', 'Çok yoğunuz 2']));
  });

  it('tells what is sold and still open apart, and says what counts as revenue', async () => {
    const page = await aReport();
    page.asked().flush(SALES);
    await page.settle();
    expect(page.text()).toContain('300,00 TL tutarı henüz teslim edilmedi');
    expect(page.text()).toContain('Sipariş 4 1 tanesi hâlâ açık');
    expect(page.text()).toContain('Ciro: reddedilmeyen, iptal edilmeyen');
  });

  it('is silent about open orders when all are handed over', async () => {
    const page = await aReport();
    page.asked().flush({ ...SALES, sold: { ...SALES.sold, open: { orders: 0, revenue: 0 } } });
    await page.settle();
    expect(page.text()).not.toMatch(/henüz teslim|hâlâ açık/);
  });

  it('asks for the days somebody chose, and keeps them in the address', async () => {
    const page = await aReport();
    page.asked().flush(SALES);
    await page.settle();
    byRole(page.root, 'button', '30 gün').click();
    await page.settle();
    const { params } = page.asked().request;
    const days = (Date.parse(params.get('to')!) - Date.parse(params.get('from')!)) / 86_400_000;
    expect(days).toBe(29);
    expect(TestBed.inject(Router).url).toContain(`from=${params.get('from')}`);
  });

  it('means by today the business day of the branch: at half past three of its night still the day before', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-02T00:30:00Z'));
    const page = await aReport('/reports');
    const { params } = page.asked().request;
    clock.mockRestore();
    expect([params.get('from'), params.get('to')]).toEqual(['2026-02-23', '2026-03-01']);
  });

  it('says in words that the days are in the wrong order, and that the server is away', async () => {
    const page = await aReport('/reports?from=2026-03-02&to=2026-03-01');
    page.asked().flush({ code: 'invalid-request', detail: '', fields: { to: 'ends-before-start' } }, { status: 400, statusText: 'Bad Request' });
    await page.settle();
    expect(page.text()).toContain('son gün ilk günden önce olamaz');
    byRole(page.root, 'button', 'Bugün').click();
    await page.settle();
    page.asked().error(new ProgressEvent('error'));
    await page.settle();
    expect(byRole(page.root, 'button', 'Yeniden dene')).toBeTruthy();
  });

  it('says so when nothing was sold', async () => {
    const page = await aReport();
    page.asked().flush({ ...SALES, sold: { orders: 0, revenue: 0, discount: 0, open: { orders: 0, revenue: 0 } }, lost: [], hours: [], channels: [], fulfilments: [], payments: [], products: [], taxes: [] });
    await page.settle();
    expect(page.text()).toContain('Bu günlerde satış yok.');
  });
});
