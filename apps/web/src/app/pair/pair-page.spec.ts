import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { byRole } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { PairPage } from './pair-page';

@Component({ selector: 'sofra-empty', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Empty {}

const SCREEN = { id: 's1', name: 'Tablet', kind: 'kitchen', station: null, branch: { id: 'b1', name: 'Kadıköy' } };

async function thePage(path = '/pair') {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideWords('en'),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'pair', component: PairPage },
        { path: 'kitchen', component: Empty },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  const root = harness.routeNativeElement!;
  const type = async (digits: string) => {
    for (const digit of digits) byRole(root, 'button', digit).click();
    await harness.fixture.whenStable();
  };
  // An answer is several promises away from the page.
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await harness.fixture.whenStable();
  };
  const asked = () => http.expectOne('/api/screens/pair');
  return { root, type, asked, settle, url: () => TestBed.inject(Router).url };
}

describe(PairPage.name, () => {
  it('joins with the sixth digit', async () => {
    const { type, asked, settle, url } = await thePage();
    await type('123456');
    const request = asked();
    expect(request.request.body).toEqual({ code: '123456' });
    request.flush(SCREEN);
    await settle();
    expect(url()).toBe('/kitchen');
  });

  it('says why a code does not do, and takes the next one', async () => {
    const { root, type, asked, settle } = await thePage();
    await type('111111');
    asked().flush({ code: 'pairing-code-wrong', detail: '' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('This code is wrong or too old');
    await type('222222');
    expect(asked().request.body).toEqual({ code: '222222' });
  });

  it('takes back a digit', async () => {
    const { root, type, asked } = await thePage();
    await type('1239');
    byRole(root, 'button', 'Delete the last digit').click();
    await type('456');
    expect(asked().request.body).toEqual({ code: '123456' });
  });

  it('joins by the address of the QR picture without typing', async () => {
    const { asked } = await thePage('/pair#654321');
    expect(asked().request.body).toEqual({ code: '654321' });
  });
});
