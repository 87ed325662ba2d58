import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ROUTES } from '@sofra/contracts';
import { byRole, textOf } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { SetPasswordPage } from './set-password-page';

async function aPage(address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(),
      provideRouter([{ path: 'set-password', component: SetPasswordPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const root = harness.fixture.nativeElement as HTMLElement;
  const submit = async (password: string) => {
    root.querySelector<HTMLInputElement>('#password')!.value = password;
    byRole(root, 'button', 'Save the password').click();
    await harness.fixture.whenStable();
  };
  // An answer runs through a few promises before a signal hears of it.
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  return { root, api: TestBed.inject(HttpTestingController), submit, settle };
}

describe(SetPasswordPage.name, () => {
  it('sends the token of the link with the chosen password', async () => {
    const { root, api, submit, settle } = await aPage('/set-password#abc');
    await submit('a long sentence');
    const request = api.expectOne(ROUTES.setPassword);
    expect(request.request.body).toEqual({ token: 'abc', password: 'a long sentence' });
    request.flush(null);
    await settle();
    expect(byRole(root, 'link', 'Sign in')).toBeTruthy();
  });

  it('says that a password is too short before it asks the server', async () => {
    const { root, api, submit } = await aPage('/set-password#abc');
    await submit('short');
    api.expectNone(ROUTES.setPassword);
    expect(textOf(root.querySelector('[role=alert]'))).toBe('The password needs at least 10 characters.');
  });

  it('says what to do about a used link', async () => {
    const { root, api, submit, settle } = await aPage('/set-password#abc');
    await submit('a long sentence');
    api.expectOne(ROUTES.setPassword).flush({ code: 'password-link-wrong', detail: '' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(textOf(root.querySelector('[role=alert]'))).toContain('Ask the owner for a new one');
  });

  it('says that half a link is no link', async () => {
    const { root } = await aPage('/set-password');
    expect(textOf(root.querySelector('[role=alert]'))).toContain('incomplete');
  });
});
