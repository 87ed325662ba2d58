import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type AuditEntryDto, ROUTES } from '@sofra/contracts';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { ShopClock } from '../../core/shop-clock';
import { AuditPage } from './audit-page';

const ENTRY: AuditEntryDto = { id: 1, at: '2026-11-28T10:00:00.000Z', by: null, action: 'product.changed', subject: { kind: 'product', id: 'p', name: 'Mercimek Çorbası', translation: 'Lentil soup' }, before: null, after: null };

async function anAuditPage(entries: AuditEntryDto[]) {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: { me: () => ({ branches: [{ id: 'b1', name: 'Moda' }] }) } }],
  });
  TestBed.inject(ShopClock).standsIn('Europe/Istanbul');
  const fixture = TestBed.createComponent(AuditPage);
  await fixture.whenStable();
  const asked = TestBed.inject(HttpTestingController).expectOne(({ url }) => url === ROUTES.audit);
  asked.flush({ items: entries, next: null });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const open = async () => {
    root.querySelector<HTMLElement>('td .link')!.click();
    await settle();
  };
  return { root, asked, open, rows: () => [...root.querySelectorAll('tbody td:nth-child(3)')].map((cell) => textOf(cell).split(' System')[0]) };
}

describe(AuditPage.name, () => {
  it('asks for names in the reader’s language, and writes an order’s day as people do', async () => {
    const page = await anAuditPage([ENTRY, { ...ENTRY, id: 2, subject: { kind: 'order', id: 'o', name: '#5, 2026-11-28' } }, { ...ENTRY, id: 3, subject: { kind: 'staff', id: 's', name: 'ali@shop.com' } }]);
    expect(page.asked.request.params.get('language')).toBe('en');
    expect(page.rows()).toEqual(['Product Lentil soup', 'Order #5, 28 Nov 2026', 'Staff ali@shop.com']);
  });

  it('shows what became of what, without what was nothing and is nothing', async () => {
    const page = await anAuditPage([{ ...ENTRY, before: { isAvailable: true, soldOutUntil: null }, after: { isAvailable: false, soldOutUntil: null } }]);
    await page.open();
    expect([...page.root.querySelectorAll('.values dt')].map(textOf)).toEqual(['On sale']);
    expect(textOf(page.root.querySelector('sofra-side-sheet'))).toContain('Lentil soup');
  });

  it('is downloaded in the reader’s words, by the clock of the chosen branch', async () => {
    const { root } = await anAuditPage([]);
    expect(root.querySelector('a[download]')!.getAttribute('href')).toMatch(/^\/api\/audit\/export\.csv\?(branchId=b1&)?language=en$/);
  });
});
