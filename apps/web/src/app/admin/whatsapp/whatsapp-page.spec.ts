import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Role, ROUTES, WHATSAPP_TROUBLES, type WhatsAppDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { WhatsAppPage } from './whatsapp-page';

const SOUND: WhatsAppDto = {
  branchId: 'b1', phoneNumberId: '111', accountId: '200', isOwn: true, troubles: [],
  number: { display: '+90 850 000 00 01', verifiedName: 'Sofra Döner', quality: 'green', limit: 2_000, isUnlimited: false },
  webhook: { path: '/webhooks/whatsapp', lastEventAt: null, wrongSignatures: 0, lastWrongSignatureAt: null, callbackUrl: 'https://sofra.example/webhooks/whatsapp', fields: ['messages'] },
  templates: [{ accountId: '200', name: 'sofra_order_ready', language: 'tr', body: 'Sipariş no {{1}} hazır.', status: 'pending', reason: null }],
};

async function aPage(state: WhatsAppDto, role: Role = 'owner') {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: 'whatsapp', component: WhatsAppPage }]),
      { provide: Session, useValue: { me: () => ({ role, branches: [{ id: 'b1', name: 'Moda' }] }) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/whatsapp');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const answer = async (method: string, path: string, body: object, refusal?: { status: number; statusText: string }) => {
    const found = api.expectOne({ method, url: `${ROUTES.whatsapp}${path}?branchId=b1` });
    found.flush(body, refusal);
    await settle();
    return found.request.body as unknown;
  };
  const click = async (name: string) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  const type = async (label: string, text: string) => {
    const field = [...root.querySelectorAll('label')].find((each) => textOf(each).startsWith(label))!.querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  await answer('GET', '', state);
  return { root, answer, click, type, text: () => textOf(root) };
}

describe('the WhatsApp page', () => {
  it('shows number, events and templates of a sound connection', async () => {
    const { text } = await aPage(SOUND);
    for (const shown of ['Nothing is wrong with the connection.', '+90 850 000 00 01', 'Sofra Döner', 'Good', '2,000 people a day', 'Sipariş no {{1}} hazır.', 'In review']) expect(text()).toContain(shown);
  });

  it.each(WHATSAPP_TROUBLES)('says of %s what it is and what to do', async (code) => {
    const { root } = await aPage({ ...SOUND, troubles: [{ code, about: ['190 expired'] }] });
    const trouble = textOf(root.querySelector('.trouble'));
    expect(trouble).toContain('190 expired');
    expect(trouble.length).toBeGreaterThan(60);
  });

  it('connects a number, and says beside the field what WhatsApp said against it', async () => {
    const page = await aPage({ ...SOUND, phoneNumberId: null, number: null, accountId: null, isOwn: false, troubles: [{ code: 'not-connected', about: [] }] });
    await page.type('Phone number ID', '222');
    await page.type('WhatsApp Business account ID', '200');
    await page.type('Access token', 'half');
    await page.type('App secret', 'secret');
    await page.click('Check and connect');
    await page.answer('PUT', '', { code: 'invalid-request', detail: '', fields: { accessToken: 'wrong' } }, { status: 400, statusText: 'Bad Request' });
    expect(textOf(page.root.querySelector('[role=alert]'))).toContain('WhatsApp refused this token');
    await page.type('Access token', 'whole');
    await page.click('Check and connect');
    expect(await page.answer('PUT', '', { ...SOUND, phoneNumberId: '222' })).toEqual({ phoneNumberId: '222', accountId: '200', accessToken: 'whole', appSecret: 'secret' });
    expect(page.root.querySelector('sofra-connect-form')).toBeNull();
  });

  it('keeps what is half typed while it looks again and mends what it can', async () => {
    const troubled: WhatsAppDto = { ...SOUND, troubles: [{ code: 'not-subscribed', about: [] }] };
    const page = await aPage(troubled);
    await page.click('Change number or keys');
    await page.type('Phone number ID', '222');
    await page.type('Access token', 'half');
    await page.click('Look again');
    await page.answer('GET', '', { ...troubled, accountId: '201' });
    await page.click('Mend what can be mended');
    await page.answer('POST', '/repair', { ...SOUND, accountId: '201' });
    await page.click('Check and connect');
    expect(await page.answer('PUT', '', SOUND)).toEqual({ phoneNumberId: '222', accountId: '201', accessToken: 'half', appSecret: null });
  });

  it('tells whoever sends a test to a phone that has not written what to do first', async () => {
    const page = await aPage(SOUND);
    await page.type('Your own phone', '+90 532 111 22 33');
    await page.click('Send');
    expect(await page.answer('POST', '/test', { result: 'window-closed', detail: '131047 Re-engagement message' })).toEqual({ phone: '+90 532 111 22 33' });
    expect(page.text()).toContain('Write “hello” from it to the number, then send again.');
  });

  it('asks for the country code of a number that cannot be read', async () => {
    const page = await aPage(SOUND);
    await page.type('Your own phone', '111 22 33');
    await page.click('Send');
    await page.answer('POST', '/test', { code: 'invalid-request', detail: '', fields: { phone: 'invalid' } }, { status: 400, statusText: 'Bad Request' });
    expect(page.text()).toContain('Write it with its country’s code');
  });

  it('shows a manager how it stands, with nothing to change', async () => {
    const { root } = await aPage({ ...SOUND, troubles: [{ code: 'not-subscribed', about: [] }] }, 'manager');
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['Look again']);
  });
});
