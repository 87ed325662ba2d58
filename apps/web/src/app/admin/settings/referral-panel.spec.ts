import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { type ReferralSettingsDto, type Role, ROUTES } from '@sofra/contracts';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { ReferralPanel } from './referral-panel';

const STANDS: ReferralSettingsDto = { isOn: true, kind: 'fixed', value: 5_000, cap: null, minimumBasket: 15_000, validDays: 90, version: 3, currency: 'TRY' };
const { currency: _currency, ...SENT } = STANDS;

/** The panel as it stands once the settings were read, and the API behind it. */
async function aPanel(parts: Partial<ReferralSettingsDto> = {}, role: Role = 'owner') {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => ({ role, branches: [] }) } },
    ],
  });
  const fixture = TestBed.createComponent(ReferralPanel);
  const root = fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const serve = async (method: string, body: object, refusal?: { status: number; statusText: string }) => {
    await settle();
    const found = api.expectOne({ method, url: ROUTES.referralSettings });
    found.flush(body, refusal);
    await settle();
    return found.request.body as unknown;
  };
  const field = (label: string) => [...root.querySelectorAll('label')].find((each) => textOf(each).startsWith(label))!;
  const set = async (label: string, value: string) => {
    const input = field(label).querySelector<HTMLInputElement>('input, select')!;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  const press = async (selector: string) => {
    root.querySelector<HTMLElement>(selector)!.click();
    await settle();
  };
  await serve('GET', { ...STANDS, ...parts });
  return { root, serve, set, field, press };
}

describe('the invitations panel', () => {
  it('shows what customers read as it is typed, and sends what was edited with its version', async () => {
    const { root, serve, set, press } = await aPanel();
    expect(textOf(root)).toContain('you get a coupon for 50.00 TL off (on orders of at least 150.00 TL, valid for 90 days)');
    await set('Reward', 'percent');
    await set('Percent', '20');
    await set('At most', '75');
    await set('Days', '30');
    expect(textOf(root)).toContain('here is a coupon for 20% off: DOST7K2M9P (at most 75.00 TL, on orders of at least 150.00 TL, valid for 30 days)');
    await press('[type=submit]');
    const edit = { ...SENT, kind: 'percent', value: 20, cap: 7_500, validDays: 30 };
    expect(await serve('PUT', { ...STANDS, ...edit, version: 4 })).toEqual(edit);
    expect(root.querySelector('[type=submit]')!.getAttribute('aria-disabled')).toBe('true');
  });

  it('says while it is off what that means, and shows no message that nobody gets', async () => {
    const { root, press } = await aPanel();
    await press('input[role=switch]');
    expect(textOf(root)).toContain('While this is off the chat offers no invitations');
    expect(root.querySelectorAll('sofra-chat-bubble')).toHaveLength(0);
  });

  it('shows no message of terms that cannot be', async () => {
    const { root, set } = await aPanel({ kind: 'percent', value: 20 });
    expect(root.querySelectorAll('sofra-chat-bubble')).toHaveLength(2);
    await set('Percent', '150');
    expect(root.querySelectorAll('sofra-chat-bubble')).toHaveLength(0);
  });

  it('puts what the server found wrong beside its field', async () => {
    const { field, serve, set, press } = await aPanel();
    await set('Days', '0');
    await press('[type=submit]');
    await serve('PUT', { code: 'invalid-request', detail: '', fields: { validDays: 'too-low' } }, { status: 400, statusText: 'Bad Request' });
    expect(textOf(field('Days').querySelector('[role=alert]')!)).toBe('This number is too small.');
  });

  it('tells the second of two people, and keeps what each of them changed', async () => {
    const { root, serve, set, press } = await aPanel();
    await set('Days', '30');
    await press('[type=submit]');
    await serve('PUT', { code: 'version-conflict', detail: '' }, { status: 409, statusText: 'Conflict' });
    await serve('GET', { ...STANDS, version: 4, kind: 'free-delivery', value: 0 });
    expect(textOf(root)).toContain('Somebody else changed this meanwhile.');
    await press('[type=submit]');
    expect(await serve('PUT', STANDS)).toEqual({ ...SENT, version: 4, kind: 'free-delivery', value: 0, validDays: 30 });
  });

  it('is only read by whoever is no owner', async () => {
    const { root } = await aPanel({}, 'manager');
    expect([...root.querySelectorAll(':is(input, select, button):enabled')]).toEqual([]);
  });
});
