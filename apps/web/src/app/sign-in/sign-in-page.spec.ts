import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type MeDto, ROUTES } from '@sofra/contracts';
import { byRole, textOf } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { SignInPage } from './sign-in-page';

@Component({ template: 'somewhere else' })
class Elsewhere {}

const ME: MeDto = { id: 's1', email: 'usta@sofra.example', role: 'owner', organizationId: 'o1', branchId: null, branches: [] };

async function aSignInPage(address = '/sign-in') {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideWords('tr'),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'sign-in', component: SignInPage }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const fill = (id: string, text: string) => (root.querySelector<HTMLInputElement>(`#${id}`)!.value = text);
  const submit = () => byRole(root, 'button', 'Giriş yap').click();
  const settle = () => harness.fixture.whenStable();
  const alerts = () => [...root.querySelectorAll('[role=alert]')].map(textOf);
  const alert = () => alerts()[0] ?? '';
  return { root, api, fill, submit, settle, alert, alerts, url: () => TestBed.inject(Router).url };
}

async function signIn(page: Awaited<ReturnType<typeof aSignInPage>>) {
  page.fill('email', ' usta@sofra.example ');
  page.fill('password', 'gizli');
  page.submit();
  const request = page.api.expectOne(ROUTES.signIn);
  expect(request.request.body).toEqual({ email: 'usta@sofra.example', password: 'gizli' });
  request.flush(ME);
  await Promise.resolve();
  await Promise.resolve();
  page.api.expectOne(ROUTES.me).flush(ME);
  await page.settle();
}

describe(SignInPage.name, () => {
  it('opens the kitchen', async () => {
    const page = await aSignInPage();
    await signIn(page);
    expect(page.url()).toBe('/kitchen');
  });

  it('returns to where the session ended', async () => {
    const page = await aSignInPage('/sign-in?next=%2Fadmin%2Forders&expired=1');
    expect(page.root.textContent).toContain('Oturumunuz sona erdi');
    await signIn(page);
    expect(page.url()).toBe('/admin/orders');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in'])('never goes on to %s', async (next) => {
    const page = await aSignInPage(`/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page);
    expect(page.url()).toBe('/kitchen');
  });

  it('says in Turkish that the password is wrong and lets try again', async () => {
    const page = await aSignInPage();
    page.fill('email', 'usta@sofra.example');
    page.fill('password', 'yanlış');
    page.submit();
    page.api.expectOne(ROUTES.signIn).flush({ code: 'wrong-credentials', detail: '' }, { status: 401, statusText: 'Unauthorized' });
    await page.settle();
    expect(page.alert()).toBe('E-posta ya da parola yanlış.');
    await signIn(page);
    expect(page.url()).toBe('/kitchen');
  });

  it('asks for both before it asks the server', async () => {
    const page = await aSignInPage();
    page.submit();
    await page.settle();
    expect(page.alerts()).toEqual(['E-postanızı yazın.', 'Parolanızı yazın.']);
    page.api.expectNone(ROUTES.signIn);
  });

  it('asks for the second factor once the password was right', async () => {
    const page = await aSignInPage();
    page.fill('email', 'usta@sofra.example');
    page.fill('password', 'gizli');
    page.submit();
    page.api.expectOne(ROUTES.signIn).flush({ code: 'second-factor-required', detail: '' }, { status: 401, statusText: 'Unauthorized' });
    await page.settle();
    page.fill('code', ' 123456 ');
    page.submit();
    expect(page.api.expectOne(ROUTES.signIn).request.body).toEqual({ email: 'usta@sofra.example', password: 'gizli', code: '123456' });
  });
});
