import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type FormSettingsDto, type OpeningDto, type Role, ROUTES, type SettingsDto, type ZoneDto } from '@sofra/contracts';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { SettingsPage } from './settings-page';

const OPENING: OpeningDto = { branchId: 'b', version: 'v1', timeZone: 'Europe/Istanbul', hours: [{ weekday: 1, from: '11:00', until: '02:00' }], closures: [], pausedUntil: null, isOpen: false, opensAt: '2026-11-30T08:00:00.000Z' };
const SETTINGS: SettingsDto = {
  branchId: 'b', name: 'Sofra Döner', phone: null, timeZone: 'Europe/Istanbul', currency: 'TRY', dayStartsAt: '04:00', cancelWindowMinutes: 5, preparationMinutes: 30, minimumBasket: 0, deliveryFee: 0,
  locales: ['tr', 'en'], fulfilments: ['delivery'], paymentMethods: ['cash'], silencedStatuses: [],
};

/** The page as the router opens it, and the API behind it. */
async function aPage(role: Role = 'owner', address = '/settings') {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => ({ role, branches: [] }) } },
      provideRouter([{ path: 'settings', component: SettingsPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const serve = async (method: string, path: string, body: object, refusal?: { status: number; statusText: string }) => {
    const found = api.expectOne({ method, url: `${ROUTES.settings}${path}` });
    found.flush(body, refusal);
    await settle();
    return found.request.body as unknown;
  };
  const click = async (text: string) => {
    [...root.querySelectorAll('button')].find((button) => textOf(button).includes(text))!.click();
    await settle();
  };
  const type = async (selector: string, value: string) => {
    const field = root.querySelector<HTMLInputElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  return { root, serve, click, type, settle };
}

describe('the settings page', () => {
  it('keeps what is open in the address: a reload stays there, a link leads there, and others see no more than they may', async () => {
    const { serve, click } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Delivery');
    expect(TestBed.inject(Router).url).toBe('/settings?view=zones');
  });

  it.each<[Role, string, string]>([['owner', 'zones', 'Delivery'], ['manager', 'branches', 'Hours'], ['owner', 'nowhere', 'Hours']])('opens for %s at view=%s on %s', async (role, view, shown) => {
    const { root } = await aPage(role, `/settings?view=${view}`);
    expect(textOf(root.querySelector('[aria-pressed=true]'))).toBe(shown);
  });

  it('says when a closed shop opens, and puts an overlap beside its interval', async () => {
    const { root, serve, click } = await aPage();
    await serve('GET', '/hours', OPENING);
    expect(textOf(root)).toContain('Closed now; opens 30 Nov 2026, 11:00.');
    await click('Add hours');
    await click('Save');
    const sent = await serve('PUT', '/hours', { code: 'invalid-request', detail: '', fields: { 'hours.1.from': 'overlap' } }, { status: 400, statusText: 'Bad Request' });
    expect(sent).toEqual({ version: 'v1', hours: [...OPENING.hours, { weekday: 2, from: '11:00', until: '02:00' }] });
    expect(textOf(root.querySelectorAll('sofra-schedule-field .row')[1]!)).toContain('This interval overlaps another one.');
  });

  it('tells the second of two people, and puts both weeks together to be looked at', async () => {
    const { root, serve, click } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Add hours');
    await click('Save');
    await serve('PUT', '/hours', { code: 'version-conflict', detail: '' }, { status: 409, statusText: 'Conflict' });
    await serve('GET', '/hours', { ...OPENING, version: 'v2', hours: [{ weekday: 1, from: '09:00', until: '17:00' }] });
    expect(textOf(root)).toContain('Somebody else changed this meanwhile.');
    await click('Save');
    expect(await serve('PUT', '/hours', OPENING)).toEqual({ version: 'v2', hours: [{ weekday: 1, from: '09:00', until: '17:00' }, { weekday: 2, from: '11:00', until: '02:00' }] });
    expect(textOf(root)).not.toContain('Somebody else');
  });

  it('sends only what changed of the branch', async () => {
    const { root, serve, click, type } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Branch');
    await serve('GET', '', SETTINGS);
    await type('sofra-branch-panel input[type=tel]', '+90 212 555 01 01');
    await click('Save');
    expect(await serve('PATCH', '', { ...SETTINGS, phone: '+90 212 555 01 01' })).toEqual({ phone: '+90 212 555 01 01' });
    expect([...root.querySelectorAll<HTMLButtonElement>('sofra-branch-panel button')].at(-1)!.getAttribute('aria-disabled')).toBe('true');
  });

  it('puts the default language first', async () => {
    const { root, serve, click, settle } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Branch');
    await serve('GET', '', SETTINGS);
    const field = [...root.querySelectorAll('sofra-branch-panel label')].find((label) => textOf(label).startsWith('Default language'))!;
    const choice = field.querySelector('select')!;
    expect(choice.value).toBe('tr');
    choice.value = 'en';
    choice.dispatchEvent(new Event('change'));
    await settle();
    await click('Save');
    expect(await serve('PATCH', '', { ...SETTINGS, locales: ['en', 'tr'] })).toEqual({ locales: ['en', 'tr'] });
  });

  it('asks before it saves another currency, since nothing is converted, and says when it is too late for that', async () => {
    const { root, serve, click, settle } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Branch');
    await serve('GET', '', SETTINGS);
    const choice = [...root.querySelectorAll<HTMLSelectElement>('sofra-branch-panel select')].find(({ value }) => value === 'TRY')!;
    choice.value = 'EUR';
    choice.dispatchEvent(new Event('change'));
    await settle();
    await click('Save');
    const dialog = document.querySelector('sofra-confirm-dialog')!;
    expect(textOf(dialog)).toContain('a price of 180.00 TL becomes €180.00');
    dialog.querySelector<HTMLButtonElement>('.button--primary')!.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await serve('PATCH', '', { code: 'invalid-request', detail: '', fields: { currency: 'has-orders' } }, { status: 400, statusText: 'Bad Request' })).toEqual({ currency: 'EUR' });
    expect(textOf(root)).toContain('This branch has taken orders in its currency');
  });

  it('shows a manager how the branch works, with nothing to save, and keeps the list of branches to owners', async () => {
    const { root, serve, click } = await aPage('manager');
    await serve('GET', '/hours', OPENING);
    await click('Branch');
    await serve('GET', '', SETTINGS);
    expect(textOf(root)).toContain('Only owners may change these.');
    expect([...root.querySelectorAll('sofra-branch-panel :is(input, select, button):enabled')]).toEqual([]);
    expect([...root.querySelectorAll('.segments button')].map(textOf)).toEqual(['Hours', 'Delivery', 'Branch', 'Messages', 'Invitations', 'Tax']);
  });

  it('switches accepting by itself on at once, says since when, and goes back when that did not work', async () => {
    const { root, serve, click } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Branch');
    await serve('GET', '/auto-accept', { branchId: 'b', isOn: false, since: null });
    const panel = root.querySelector('sofra-auto-accept-panel')!;
    const box = () => panel.querySelector<HTMLInputElement>('input[role=switch]')!;
    expect(textOf(panel)).toContain('Off: the kitchen accepts every order.');
    box().click();
    expect(await serve('PUT', '/auto-accept', { branchId: 'b', isOn: true, since: '2026-11-27T09:00:00.000Z' })).toEqual({ isOn: true });
    expect(textOf(panel)).toContain('On since 27 Nov 2026');
    box().click();
    await serve('PUT', '/auto-accept', { code: 'unavailable', detail: '' }, { status: 503, statusText: 'Unavailable' });
    expect(box().checked).toBe(true);
    expect(panel.querySelector('[role=alert]')).not.toBeNull();
  });

  it('draws zones, and says beside a border that it crosses itself', async () => {
    const { root, serve, click } = await aPage();
    await serve('GET', '/hours', OPENING);
    await click('Delivery');
    const zone: ZoneDto = { id: 'z', name: 'Centre', kind: 'polygon', center: null, meters: null, corners: [{ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 1 }, { latitude: 1, longitude: 0 }], districts: [], fee: 0, minimumBasket: 0, minutes: null };
    await Promise.all([serve('GET', '/zones', { branchId: 'b', version: 'v1', zones: [zone] }), serve('GET', '', SETTINGS)]);
    expect(root.querySelectorAll('svg.paper polygon')).toHaveLength(1);
    await click('Add a zone');
    await click('Save');
    await serve('PUT', '/zones', { code: 'invalid-request', detail: '', fields: { 'zones.0.corners': 'crosses-itself', 'zones.1.name': 'required' } }, { status: 400, statusText: 'Bad Request' });
    const zones = [...root.querySelectorAll('.zone')].map((each) => textOf(each));
    expect(zones[0]).toContain('This border crosses itself');
    expect(zones[1]).toContain('Fill in this field.');
  });
});

/** The page of a branch that delivers to one district. */
async function aDistrict() {
  const page = await aPage();
  await page.serve('GET', '/hours', OPENING);
  await page.click('Delivery');
  const zone: ZoneDto = { id: 'z', name: 'Near', kind: 'districts', center: null, meters: null, corners: [], districts: ['Moda'], fee: 0, minimumBasket: 0, minutes: null };
  await Promise.all([page.serve('GET', '/zones', { branchId: 'b', version: 'v1', zones: [zone] }), page.serve('GET', '', SETTINGS)]);
  return { ...page, zone };
}

describe('a zone that is removed', () => {
  it('comes back at one touch as the very zone', async () => {
    const { root, settle } = await aDistrict();
    const drop = async () => {
      root.querySelector<HTMLElement>('[aria-label="Remove Near"]')!.click();
      await settle();
    };
    const undo = async () => {
      document.querySelector<HTMLElement>('mat-snack-bar-container button')!.click();
      await settle();
    };
    await drop();
    expect(root.querySelectorAll('.zone')).toHaveLength(0);
    await undo();
    expect(root.querySelectorAll('.zone')).toHaveLength(1);
    expect([...root.querySelectorAll('button')].find((button) => textOf(button).includes('Save'))!.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('names of districts', () => {
  it('are told apart by commas as well as by lines', async () => {
    const { root, serve, click, settle, zone } = await aDistrict();
    const field = root.querySelector<HTMLTextAreaElement>('.zone textarea')!;
    field.value = 'Moda, Acıbadem\nKoşuyolu,';
    field.dispatchEvent(new Event('change'));
    await settle();
    await click('Save');
    const districts = ['Moda', 'Acıbadem', 'Koşuyolu'];
    expect(await serve('PUT', '/zones', { branchId: 'b', version: 'v2', zones: [{ ...zone, districts }] })).toMatchObject({ zones: [{ districts }] });
  });
});

describe('one-screen customisation on the settings page', () => {
  const FORM: FormSettingsDto = { branchId: 'b', isOn: false, state: 'off', flowId: null, publishedAt: null, error: null, dishes: 11, dishesWithOptions: 14 };

  async function aPanel(role: Role = 'owner', form = FORM) {
    const page = await aPage(role);
    await page.serve('GET', '/hours', OPENING);
    await page.click('Branch');
    await page.serve('GET', '', SETTINGS);
    await page.serve('GET', '/form', form);
    const panel = page.root.querySelector('sofra-form-panel')!;
    const box = () => panel.querySelector<HTMLInputElement>('input[role=switch]')!;
    return { ...page, panel, box };
  }

  it('is switched on at once, and says what customers get until it is published', async () => {
    const { panel, box, serve } = await aPanel();
    expect(textOf(panel)).toContain('Off: customers pick from lists.');
    box().click();
    expect(await serve('PUT', '/form', { ...FORM, isOn: true, state: 'waiting' })).toEqual({ isOn: true });
    expect(textOf(panel)).toContain('being published');
    expect(textOf(panel)).toContain('11 of 14 dishes');
  });

  it('goes back to what it was when that did not work, and says so', async () => {
    const { panel, box, serve } = await aPanel();
    box().click();
    await serve('PUT', '/form', { code: 'unavailable', detail: '' }, { status: 503, statusText: 'Unavailable' });
    expect(box().checked).toBe(false);
    expect(panel.querySelector('[role=alert]')).not.toBeNull();
  });

  it('tells in WhatsApp’s own words why it is not published', async () => {
    const { panel } = await aPanel('owner', { ...FORM, isOn: true, state: 'refused', error: '139000 Business is not verified.' });
    expect(textOf(panel)).toContain('WhatsApp says: 139000 Business is not verified.');
  });

  it('is the owner’s to change', async () => {
    expect((await aPanel('manager')).box().disabled).toBe(true);
  });
});

describe('the trial of an address', () => {
  it('says of what is no point that it is none, instead of looking for it', async () => {
    const { root, serve, settle } = await aDistrict();
    const [, pin] = [...root.querySelectorAll<HTMLInputElement>('form.closure input')].slice(-2);
    const send = async (typed: string) => {
      pin!.value = typed;
      pin!.dispatchEvent(new Event('input'));
      pin!.form!.dispatchEvent(new Event('submit'));
      await settle();
    };
    await send('abc');
    expect(textOf(root)).toContain('This is no point.');
    await send('40.99, 29.02');
    expect(textOf(root)).not.toContain('This is no point.');
    expect(await serve('POST', '/zones/try', { verdict: 'outside', zone: null })).toEqual({ text: '', pin: { latitude: 40.99, longitude: 29.02 } });
  });
});
