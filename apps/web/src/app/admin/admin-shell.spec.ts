import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type MeDto, ROUTES } from '@sofra/contracts';
import { firstValueFrom } from 'rxjs';
import { byRole, textOf } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { Session } from '../core/session';
import { sessionExpired } from '../core/session-expired';
import { adminRoutes } from './admin.routes';
import { SideSheet } from './ui/side-sheet';
import { Snacks } from './ui/snacks';
import { Unsaved, keepsUnsaved } from './ui/unsaved';

const OWNER: MeDto = { id: 's1', email: 'usta@sofra.example', role: 'owner', organizationId: 'o1', branchId: null, branches: [] };

@Component({
  imports: [SideSheet],
  template: `<button type="button">Yeni</button>@if (isOpen()) { <sofra-side-sheet heading="Ayran" (closed)="isOpen.set(false)"><input sofraFirst value="Ayran" /></sofra-side-sheet> }`,
})
class SomePage {
  readonly isOpen = signal(false);
  readonly isDirty = signal(false);

  constructor() {
    inject(Unsaved).watch(() => this.isDirty());
  }
}

/** The shell with a page of our own in it, opened by a signed-in owner. */
async function aShell() {
  localStorage.clear();
  const [shell] = adminRoutes;
  const children = [{ path: 'some', component: SomePage, canDeactivate: [keepsUnsaved] }, { path: 'other', children: [] }, ...(shell?.children ?? []).slice(-1)];
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideWords('tr'),
      provideHttpClient(withInterceptors([sessionExpired])),
      provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: 'admin', children: [{ ...shell, children }] }, { path: 'sign-in', children: [] }]),
    ],
  });
  const api = TestBed.inject(HttpTestingController);
  const known = TestBed.inject(Session).ensure();
  api.expectOne(ROUTES.me).flush(OWNER);
  await known;
  const harness = await RouterTestingHarness.create('/admin/some');
  api.expectOne(ROUTES.attention).flush({ count: 0 });
  const settle = async () => {
    await turn();
    await harness.fixture.whenStable();
  };
  const root = harness.fixture.nativeElement as HTMLElement;
  const page = harness.routeDebugElement!.query(({ componentInstance }) => componentInstance instanceof SomePage).componentInstance as SomePage;
  return { root, api, page, settle, router: TestBed.inject(Router) };
}

// A turn of the event loop: while a question holds the navigation back, nothing is stable.
const turn = () => new Promise((resolve) => setTimeout(resolve));

const UNKNOWN = [{ code: 'unauthenticated', detail: '' }, { status: 401, statusText: 'Unauthorized' }] as const;

function signInAgain(root: HTMLElement): void {
  root.querySelector<HTMLInputElement>('#password')!.value = 'gizli';
  byRole(root, 'button', 'Giriş yap').click();
}

describe('an address of the administration that is none', () => {
  it('says so, and shows no other page in its place', async () => {
    const { root, settle, router } = await aShell();
    await router.navigateByUrl('/admin/hours');
    await settle();
    expect(router.url).toBe('/admin/hours');
    expect(textOf(byRole(root, 'heading', 'Böyle bir sayfa yok'))).not.toBe('');
  });
});

describe('a session that ends under an open page', () => {
  it('is taken up again over the page, and what was asked is done after all', async () => {
    const { root, api, settle, router } = await aShell();
    const saved = firstValueFrom(TestBed.inject(HttpClient).post('/api/things', { name: 'Ayran' }));
    api.expectOne('/api/things').flush(...UNKNOWN);
    await settle();
    expect(textOf(root.querySelector('dialog'))).toContain('Oturumunuz sona erdi');
    expect(root.querySelector<HTMLInputElement>('#email')!.value).toBe('usta@sofra.example');
    signInAgain(root);
    api.expectOne(ROUTES.signIn).flush(OWNER);
    await settle();
    api.expectOne(ROUTES.me).flush(OWNER);
    await settle();
    const again = api.expectOne('/api/things');
    expect(again.request.body).toEqual({ name: 'Ayran' });
    again.flush({ id: 'p1' });
    expect(await saved).toEqual({ id: 'p1' });
    await settle();
    expect([root.querySelector('dialog'), router.url]).toEqual([null, '/admin/some']);
  });

  it('may be left for good; what was asked fails then', async () => {
    const { root, api, settle, router } = await aShell();
    const saved = firstValueFrom(TestBed.inject(HttpClient).get('/api/things')).catch((error: { status: number }) => error.status);
    api.expectOne('/api/things').flush(...UNKNOWN);
    await settle();
    byRole(root.querySelector('dialog')!, 'button', 'Oturumu kapat').click();
    api.expectOne(ROUTES.signOut).flush(null);
    await settle();
    expect([await saved, router.url]).toEqual([401, '/sign-in']);
  });
});

describe('what was typed', () => {
  it('is asked about before the page is left', async () => {
    const { page, router } = await aShell();
    page.isDirty.set(true);
    const gone = router.navigateByUrl('/admin/other');
    await turn();
    byRole(document.body, 'button', 'Düzenlemeye devam et').click();
    expect([await gone, router.url]).toEqual([false, '/admin/some']);
  });

  it('is dropped when the person says so, and nothing is asked when there is nothing', async () => {
    const { page, router } = await aShell();
    page.isDirty.set(true);
    const gone = router.navigateByUrl('/admin/other');
    await turn();
    byRole(document.body, 'button', 'Kaydetmeden ayrıl').click();
    expect([await gone, router.url]).toEqual([true, '/admin/other']);
    expect(await router.navigateByUrl('/admin/some')).toBe(true);
  });
});

describe(SideSheet.name, () => {
  it('takes the focus to its first field and gives it back', async () => {
    const { root, page, settle } = await aShell();
    document.body.append(root);
    const button = byRole(root, 'button', 'Yeni');
    button.focus();
    page.isOpen.set(true);
    await settle();
    expect(document.activeElement).toBe(root.querySelector('input'));
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect([root.querySelector('sofra-side-sheet'), document.activeElement]).toEqual([null, button]);
  });
});

describe(Snacks.name, () => {
  it('offers to take back what was done', async () => {
    const { settle } = await aShell();
    let taken = 0;
    TestBed.inject(Snacks).say('Ayran arşivlendi.', () => (taken += 1));
    await settle();
    byRole(document.body, 'button', 'Geri al').click();
    await settle();
    expect(taken).toBe(1);
  });
});
