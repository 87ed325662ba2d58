import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ROUTES, type StaffDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { StaffPage } from './staff-page';

const AYSE: StaffDto = {
  id: 'a', name: 'Ayşe', email: 'ayse@shop.com', role: 'kitchen', branchId: null, createdAt: '2026-11-20T10:00:00.000Z', disabledAt: null, lastSeenAt: null, hasPassword: true, hasSecondFactor: false,
};
const LINK = { path: '/set-password#abc', expiresAt: '2026-11-29T10:00:00.000Z' };

async function aStaffPage(people: StaffDto[] = [AYSE]) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: 'staff', component: StaffPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create('/staff');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const listed = async (list: StaffDto[]) => {
    api.expectOne({ method: 'GET', url: ROUTES.staff }).flush({ items: list, next: null });
    await settle();
  };
  const click = async (name: string) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  const type = (field: string, value: string) => {
    const input = root.querySelector<HTMLInputElement>(`[formControlName=${field}]`)!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  await listed(people);
  return { root, api, settle, listed, click, type };
}

describe(StaffPage.name, () => {
  it('adds a person and shows the link to hand over', async () => {
    const page = await aStaffPage();
    await page.click('Add a person');
    page.type('name', 'Mehmet');
    page.type('email', 'mehmet@shop.com');
    await page.click('Add and make a link');
    const request = page.api.expectOne({ method: 'POST', url: ROUTES.staff });
    expect(request.request.body).toEqual({ name: 'Mehmet', email: 'mehmet@shop.com', role: 'kitchen', branchId: null });
    const mehmet: StaffDto = { ...AYSE, id: 'm', name: 'Mehmet', hasPassword: false };
    request.flush({ staff: mehmet, link: LINK });
    await page.settle();
    await page.listed([AYSE, mehmet]);
    expect(page.root.querySelector<HTMLInputElement>('sofra-password-link input')!.value).toMatch(/^http.*\/set-password#abc$/);
    expect(textOf(page.root.querySelector('table'))).toContain('Has not chosen a password');
  });

  it('adds nobody twice on a double click', async () => {
    const page = await aStaffPage();
    await page.click('Add a person');
    page.type('name', 'Mehmet');
    page.type('email', 'mehmet@shop.com');
    const add = byRole(page.root, 'button', 'Add and make a link');
    add.click();
    add.click();
    await page.settle();
    expect(page.api.match({ method: 'POST', url: ROUTES.staff })).toHaveLength(1);
  });

  it('says beside the field that the address is taken', async () => {
    const page = await aStaffPage();
    await page.click('Add a person');
    page.type('name', 'Ayşe');
    page.type('email', 'ayse@shop.com');
    await page.click('Add and make a link');
    page.api.expectOne({ method: 'POST', url: ROUTES.staff }).flush({ code: 'invalid-request', detail: '', fields: { email: 'taken' } }, { status: 400, statusText: 'Bad Request' });
    await page.settle();
    expect(textOf(page.root.querySelector('label .fault'))).toBe('This is already in use.');
  });

  it('takes a person out at once, and back with one tap', async () => {
    const page = await aStaffPage();
    await page.click('Ayşe');
    await page.click('Take out of the staff');
    const out = page.api.expectOne(`${ROUTES.staff}/a`);
    expect(out.request.body).toEqual({ isDisabled: true });
    out.flush({ ...AYSE, disabledAt: AYSE.createdAt });
    await page.settle();
    await page.listed([{ ...AYSE, disabledAt: AYSE.createdAt }]);
    byRole(document.body, 'button', 'Undo').click();
    expect(page.api.expectOne(`${ROUTES.staff}/a`).request.body).toEqual({ isDisabled: false });
  });

  it('says why the last owner stays', async () => {
    const page = await aStaffPage([{ ...AYSE, role: 'owner' }]);
    await page.click('Ayşe');
    await page.click('Take out of the staff');
    page.api.expectOne(`${ROUTES.staff}/a`).flush({ code: 'last-owner', detail: '' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(textOf(page.root.querySelector('[role=alert]'))).toContain('Make somebody else an owner first');
  });
});
