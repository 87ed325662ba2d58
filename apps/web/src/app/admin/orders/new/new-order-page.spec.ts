import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type DeskDto, type QuoteDto, ROUTES } from '@sofra/contracts';
import { byRole, textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { Unsaved } from '../../ui/unsaved';
import { NewOrderPage } from './new-order-page';

const DESK: DeskDto = {
  branchId: 'b', currency: 'TRY', fulfilments: ['delivery'], paymentMethods: ['cash'], zones: [],
  products: [{ id: 'l', name: { tr: 'Lahmacun' }, price: 9_000, isAvailable: true, groups: [{ id: 'g', name: { tr: 'Yanına', en: 'On the side' }, min: 1, max: 1, modifiers: [] }], slots: [] }],
} as unknown as DeskDto;
const QUOTE: QuoteDto = { subtotal: 9_000, discount: 0, charges: [], total: 9_000, currency: 'TRY', zone: null, problems: [] };
const address = (text: string) => ({ text, latitude: null, longitude: null });

async function aDesk(language: 'tr' | 'en' = 'tr') {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords(language), provideHttpClient(), provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: 'new', component: NewOrderPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create('/new');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const asked = async (path: string): Promise<TestRequest> => {
    for (;;) {
      const [found] = api.match(({ url }) => url === `${ROUTES.orders}${path}`);
      if (found) return found;
      await settle();
    }
  };
  const answer = async (path: string, body: object) => {
    (await asked(path)).flush(body);
    await settle();
  };
  const field = (id: string) => root.querySelector<HTMLInputElement>(`#${id}`)!;
  const type = async (id: string, text: string, event = 'input') => {
    field(id).value = text;
    field(id).dispatchEvent(new Event(event));
    await settle();
  };
  await answer('/desk', DESK);
  return { root, api, answer, asked, field, type, settle };
}

describe(NewOrderPage.name, () => {
  it('brings the caller’s name and address, takes them away with a number typed wrong, and keeps what was typed', async () => {
    const { answer, field, type } = await aDesk();
    await type('new-phone', '0532 111 22 33', 'change');
    await answer('/caller', { phone: '+905321112233', name: 'Ayşe', addresses: [address('Moda Cad. 1')], hearsOnWhatsapp: false });
    expect([field('new-name').value, field('new-address').value]).toEqual(['Ayşe', 'Moda Cad. 1']);
    await type('new-name', 'Zeynep');
    await type('new-phone', '0532 111 22 34', 'change');
    await answer('/caller', { phone: '+905321112234', name: 'Mehmet', addresses: [], hearsOnWhatsapp: false });
    expect([field('new-name').value, field('new-address').value]).toEqual(['Zeynep', '']);
  });

  it('places nothing at a total nobody was told, and places it once that is on the screen', async () => {
    const { root, api, answer, asked, type, settle } = await aDesk();
    await type('new-product', 'lah');
    root.querySelector('[role=option]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    await answer('/quote', QUOTE);
    expect(TestBed.inject(Unsaved)['exists']()).toBe(true);
    const place = async () => {
      byRole(root, 'button', /^Sipariş/).click();
      await settle();
    };
    await place();
    await answer('/quote', { ...QUOTE, total: 9_500 });
    api.expectNone(({ url }) => url === ROUTES.orders);
    expect(textOf(root)).toContain('95,00 TL');
    await place();
    await answer('/quote', { ...QUOTE, total: 9_500 });
    expect((await asked('')).request.body).toMatchObject({ total: 9_500 });
  });

  it('names what is missing in the clerk’s language, and says what a number typed wrong should look like', async () => {
    const { root, answer, type, settle } = await aDesk('en');
    await type('new-phone', '123', 'change');
    await answer('/caller', { phone: null, name: '', addresses: [], hearsOnWhatsapp: false });
    await type('new-product', 'lah');
    root.querySelector('[role=option]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    const problems: QuoteDto['problems'] = [{ field: 'lines.0', code: 'choice-missing', name: 'Yanına' }, { field: 'phone', code: 'invalid', name: '' }];
    await answer('/quote', { ...QUOTE, problems });
    byRole(root, 'button', 'Send to the kitchen').click();
    await settle();
    await answer('/quote', { ...QUOTE, problems });
    expect(document.activeElement?.id).toBe('new-phone');
    expect(textOf(root)).toContain('Choose: On the side');
    expect(textOf(root)).toContain('This is no phone number.');
  });
});
