import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { type Role, ROUTES, type TaxClassDto, type TaxesDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { TaxesPanel } from './taxes-panel';

const rates = (all: number | null) => ({ delivery: all, pickup: all, table: all });
const aClass = (parts: Partial<TaxClassDto> = {}): TaxClassDto => ({ key: 'food', name: 'Food', rates: rates(1_000), products: 12, isArchived: false, ...parts });
const taxes = (...classes: TaxClassDto[]): TaxesDto => ({ pricesIncludeTax: true, classes, deliveryClass: null });
const LOW = aClass({ key: 'low', name: 'Low', rates: rates(850), products: 0 });

async function aPanel(role: Role, ...classes: TaxClassDto[]) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => ({ role, branches: [] }) } },
    ],
  });
  const fixture = TestBed.createComponent(TaxesPanel);
  fixture.detectChanges();
  const root: HTMLElement = fixture.nativeElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const serve = async (method: string, path: string, body: object, refusal?: { status: number; statusText: string }) => {
    const found = api.expectOne({ method, url: `${ROUTES.taxes}${path}` });
    found.flush(body, refusal);
    await settle();
    return found.request.body as unknown;
  };
  const click = async (name: string | RegExp) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  const form = (at: number) => root.querySelectorAll('sofra-tax-class-form')[at]!;
  const type = async (at: number, field: number, text: string) => {
    const input = form(at).querySelectorAll('input')[field]!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  await serve('GET', '', taxes(...classes));
  return { root, serve, click, type, form };
}

describe(TaxesPanel.name, () => {
  it('keeps the keyboard where it was while it saves, and saves one thing at a time', async () => {
    const { root, serve, click, type } = await aPanel('owner', aClass(), LOW);
    document.body.append(root);
    await type(0, 3, '18,5');
    byRole(root, 'button', 'Save Food').focus();
    await click('Save Food');
    expect(document.activeElement).toBe(byRole(root, 'button', 'Save Food'));
    await click('Archive Low');
    await serve('PATCH', '/food', taxes(aClass(), LOW));
    expect(document.activeElement).toBe(byRole(root, 'button', 'Save Food'));
  });

  it('sends only the rates that changed, typed with a comma or a point, and leaves the other forms as they were typed', async () => {
    const { serve, click, type, form } = await aPanel('owner', aClass(), LOW);
    await type(0, 3, '18,5');
    await type(1, 0, 'Lower');
    await click('Save Food');
    const sent = await serve('PATCH', '/food', taxes(aClass({ rates: { ...rates(1_000), table: 1_850 } }), LOW));
    expect(sent).toEqual({ rates: { delivery: 1_000, pickup: 1_000, table: 1_850 } });
    expect([...form(0).querySelectorAll('input')].map(({ value }) => value)).toEqual(['Food', '10', '10', '18.5']);
    expect(form(1).querySelector('input')!.value).toBe('Lower');
  });

  it('keeps what is no percentage in its field and sends nothing', async () => {
    const { click, type, form } = await aPanel('owner', aClass());
    await type(0, 1, 'ten');
    await click('Save Food');
    expect(textOf(form(0))).toContain('Enter a number.');
    expect(form(0).querySelectorAll('input')[1]!.value).toBe('ten');
    TestBed.inject(HttpTestingController).verify();
  });

  it('says beside its field what the server refuses, and forgets it at the next key', async () => {
    const { serve, click, type, form } = await aPanel('owner', aClass());
    await type(1, 0, 'food');
    for (const field of [1, 2, 3]) await type(1, field, '0');
    await click('Add');
    expect(await serve('POST', '', { code: 'invalid-request', detail: '', fields: { name: 'taken' } }, { status: 400, statusText: 'Bad Request' })).toEqual({ name: 'food', rates: rates(0) });
    expect(textOf(form(1))).toContain('already in use');
    expect(textOf(form(0))).not.toContain('already in use');
    await type(1, 0, 'Drinks');
    expect(textOf(form(1))).not.toContain('already in use');
  });

  it('archives at once what no product has, and asks where the products go otherwise', async () => {
    const { root, serve, click } = await aPanel('owner', aClass(), LOW);
    await click('Archive Food');
    expect(textOf(root)).toContain('12 products on the menu have this class.');
    await click('Move and archive');
    expect(await serve('POST', '/food/archive', taxes(LOW, aClass({ products: 0, isArchived: true })))).toEqual({ moveTo: 'low' });
    expect(root.querySelectorAll('sofra-tax-class-form')).toHaveLength(2);
    await click('Restore Food');
    await serve('POST', '/food/restore', taxes(LOW, aClass({ products: 0 })));
    await click('Archive Low');
    expect(await serve('POST', '/low/archive', taxes(aClass({ products: 0 })))).toEqual({ moveTo: null });
  });

  it('taxes delivery fees by a class that is chosen, and goes back to what counts when that is refused', async () => {
    const { root, serve } = await aPanel('owner', aClass(), LOW);
    const list = root.querySelector('select')!;
    const choose = (key: string) => {
      list.value = key;
      list.dispatchEvent(new Event('change'));
    };
    expect([...list.options].map(textOf)).toEqual(['Like the dishes of the order', 'Food', 'Low']);
    choose('low');
    expect(await serve('PUT', '/delivery', { ...taxes(aClass(), LOW), deliveryClass: 'low' })).toEqual({ taxClass: 'low' });
    choose('');
    expect(await serve('PUT', '/delivery', { code: 'too-many-requests', detail: '' }, { status: 429, statusText: 'Too Many Requests' })).toEqual({ taxClass: null });
    expect(list.value).toBe('low');
  });

  it('tells that a class without rates taxes nothing, and shows a manager all of it with nothing to change', async () => {
    const { root } = await aPanel('manager', aClass({ rates: { ...rates(1_000), table: null } }));
    expect(textOf(root)).toContain('Where no rate is set nothing is counted as tax.');
    expect([...root.querySelectorAll(':is(input, select, button):enabled')]).toEqual([]);
  });
});
