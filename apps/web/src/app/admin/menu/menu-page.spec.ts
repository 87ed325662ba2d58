import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type CatalogCategoryDto, type CatalogDto, type CatalogProductDto, type MeDto, type MenuFlawDto, ROUTES } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { MenuPage } from './menu-page';

const aCategory = (id: string, more: Partial<CatalogCategoryDto> = {}): CatalogCategoryDto => ({
  id, version: 1, isArchived: false, externalId: null, name: { tr: id }, description: {}, schedule: [], position: 0, ...more,
});
const aProduct = (id: string, more: Partial<CatalogProductDto> = {}): CatalogProductDto => ({
  id, version: 1, isArchived: false, externalId: null, categoryId: 'Dürümler', name: { tr: id }, description: {}, price: 18_000, isAvailable: true, soldOutUntil: null, station: null, taxClass: 'food',
  isAlcohol: false, isStockCounted: false, imageId: null, synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [], stock: [], position: 0, ...more,
});
const MENU: CatalogDto = {
  version: 1,
  choices: { currency: 'TRY', locales: ['tr', 'en'], taxClasses: ['food'], taxes: [{ key: 'food', name: 'Food', isArchived: false }], stations: [] },
  categories: [aCategory('Dürümler'), aCategory('İçecekler', { position: 1 })],
  products: [aProduct('Tavuk dürüm'), aProduct('Et dürüm', { position: 1 }), aProduct('Ayran', { categoryId: 'İçecekler', price: 4_000 }), aProduct('Şalgam', { categoryId: 'İçecekler', isArchived: true })],
  modifierGroups: [],
};

const ONE_BRANCH = { branchId: 'b1', branches: [{ id: 'b1', name: 'Moda', timeZone: 'Europe/Istanbul', dayStartsAt: '04:00' }] };

/** The fields of the ayran as one branch has it. */
function atBranch(root: HTMLElement) {
  const row = [...root.querySelectorAll('sofra-branch-menu li')].find((each) => textOf(each).startsWith('Ayran'))!;
  return { price: row.querySelector('input')!, sale: row.querySelector('select')! };
}

function change(field: HTMLInputElement | HTMLSelectElement, value: string) {
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

/** The page with this menu, as the router opens it. */
async function aMenuPage(menu: CatalogDto = MENU, flaws: MenuFlawDto[] = [], me: Pick<MeDto, 'branchId' | 'branches'> = { branchId: null, branches: [] }) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('tr'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => me } },
      provideRouter([{ path: 'menu', component: MenuPage }]),
    ],
  });
  const harness = await RouterTestingHarness.create('/menu');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const answer = async (method: string, url: string, body: object | null, refusal?: { status: number; statusText: string }) => {
    const request = api.expectOne({ method, url: `${ROUTES.catalog}${url}` });
    request.flush(body, refusal);
    await settle();
    return request.request.body as unknown;
  };
  await answer('GET', '?archived=true', menu);
  await answer('GET', me.branchId ? `/lint?branchId=${me.branchId}` : '/lint', { flaws, taps: [] });
  const click = async (name: string | RegExp) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  const type = async (label: string, text: string) => {
    const field = root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) ?? [...root.querySelectorAll('label')].find((each) => textOf(each).startsWith(label))!.querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  const rows = () => [...root.querySelectorAll('sofra-product-row .title')].map(textOf);
  return { root, api, answer, click, type, rows, settle, text: () => textOf(root) };
}

describe('the menu’s page', () => {
  it('shows what is on the menu, in its order, and keeps the rest in the archive', async () => {
    const page = await aMenuPage();
    expect(page.rows()).toEqual(['Tavuk dürüm', 'Et dürüm', 'Ayran']);
    await page.click('Arşiv');
    expect(page.text()).toContain('Şalgam');
  });

  it('asks before Escape drops what was typed, and leaves the question standing', async () => {
    const page = await aMenuPage();
    document.body.append(page.root);
    await page.click('Yeni ürün');
    await page.type('Ad (Türkçe)', 'Mercimek');
    page.root.querySelector('sofra-edit-sheet input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await page.settle();
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('Değişiklikler kaydedilmedi');
  });

  it('changes a price in its place, and takes it back', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', '45,50');
    const body = await page.answer('PATCH', '/products/Ayran', { ...MENU.products[2], price: 4_550, version: 2 });
    expect(body).toEqual({ version: 1, price: 4_550 });
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('45,50');
    (document.querySelector('mat-snack-bar-container button') as HTMLElement).click();
    expect(await page.answer('PATCH', '/products/Ayran', { ...MENU.products[2], version: 3 })).toEqual({ version: 2, price: 4_000 });
  });

  it('says that what was typed is no price, and shows again what stands', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', 'kırk');
    expect(document.body.textContent).toContain('“kırk” bir fiyat değil; önceki fiyat duruyor.');
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('40,00');
  });

  it('names the most that a price may be', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', '99999999');
    expect(document.body.textContent).toContain('“99999999” çok yüksek, en çok 10.000.000,00 TL olabilir; önceki fiyat duruyor.');
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('40,00');
  });

  it('begins a new product without a price, and wants one', async () => {
    const page = await aMenuPage();
    await page.click('Yeni ürün');
    await page.type('Ad (Türkçe)', 'Mercimek');
    await page.click('Ekle');
    page.api.expectNone({ method: 'POST' });
    const [wrong] = page.root.querySelectorAll('.fault');
    expect([textOf(wrong!), textOf(wrong!.closest('label')).startsWith('Fiyat')]).toEqual(['Bu alanı doldurun.', true]);
  });

  it('leaves a new product in which nothing was typed without a question', async () => {
    const page = await aMenuPage();
    await page.click('Yeni ürün');
    await page.click('Ayran');
    expect([document.querySelector('mat-dialog-container'), byRole(page.root, 'dialog', 'Ayran')]).toEqual([null, expect.anything()]);
  });

  it.each(['Yeni ürün', 'Ayran'])('asks whether %s shall be sold for nothing before it is', async (name) => {
    const page = await aMenuPage();
    await page.click(name);
    await page.type('Ad (Türkçe)', 'Su');
    await page.type('Fiyat', '0');
    await page.click(name === 'Ayran' ? 'Kaydet' : 'Ekle');
    page.api.expectNone(({ method }) => method !== 'GET');
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('Bedava satılsın mı?');
    byRole(document.body, 'button', 'Evet, bedava').click();
    await page.settle();
    const { body } = page.api.expectOne(({ method }) => method !== 'GET').request;
    expect(body).toMatchObject({ price: 0, name: { tr: 'Su' } });
  });

  it('says that a product needs a price', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', ' ');
    expect(document.body.textContent).toContain('Fiyat boş kalamaz; önceki fiyat duruyor.');
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('40,00');
  });

  it('shows again what stands when a price is refused', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', '45,50');
    await page.answer('PATCH', '/products/Ayran', { code: 'unavailable', detail: '' }, { status: 503, statusText: 'Unavailable' });
    await page.answer('GET', '?archived=true', MENU);
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('40,00');
  });

  it('shows somebody of one branch what is different there, and nothing else to change', async () => {
    const page = await aMenuPage(MENU, [], ONE_BRANCH);
    expect([...page.root.querySelectorAll('.segments, .button--primary, sofra-menu-tree')]).toEqual([]);
    const { price } = atBranch(page.root);
    expect([price.value, price.placeholder]).toEqual(['', '40,00']);
    change(price, '45,50');
    await page.settle();
    const differs = { branchId: 'b1', price: 4_550, isAvailable: null };
    expect(await page.answer('PUT', '/products/Ayran/branch', { ...MENU.products[2], version: 2, branches: [differs] })).toEqual(differs);
    expect(price.value).toBe('45,50');
  });

  it('keeps at a branch the price and the sale that were changed one right after the other', async () => {
    const page = await aMenuPage(MENU, [], ONE_BRANCH);
    const { price, sale } = atBranch(page.root);
    change(price, '45,50');
    change(sale, 'off');
    await page.settle();
    const first = { branchId: 'b1', price: 4_550, isAvailable: null };
    expect(await page.answer('PUT', '/products/Ayran/branch', { ...MENU.products[2], version: 2, branches: [first] })).toEqual(first);
    const both = { ...first, isAvailable: false };
    expect(await page.answer('PUT', '/products/Ayran/branch', { ...MENU.products[2], version: 3, branches: [both] })).toEqual(both);
    expect([price.value, sale.value]).toEqual(['45,50', 'off']);
  });

  it('shows again what stands at a branch when a change is refused, even if nothing can be read', async () => {
    const page = await aMenuPage(MENU, [], ONE_BRANCH);
    const away = [{ code: 'unavailable', detail: '' }, { status: 503, statusText: 'Unavailable' }] as const;
    const { price, sale } = atBranch(page.root);
    change(price, '45,50');
    change(sale, 'off');
    await page.settle();
    await page.answer('PUT', '/products/Ayran/branch', ...away);
    await page.answer('GET', '?archived=true', ...away);
    await page.answer('GET', '/lint?branchId=b1', ...away);
    expect(await page.answer('PUT', '/products/Ayran/branch', ...away)).toEqual({ branchId: 'b1', price: null, isAvailable: false });
    expect([price.value, sale.value]).toEqual(['', 'same']);
  });

  it('sends no price that is none', async () => {
    const page = await aMenuPage();
    await page.type('Fiyat, Ayran', 'kırk');
    page.api.expectNone({ method: 'PATCH' });
    expect(page.root.querySelector<HTMLInputElement>('[aria-label="Fiyat, Ayran"]')!.value).toBe('40,00');
  });

  it('moves a product by the arrow keys', async () => {
    const page = await aMenuPage();
    byRole(page.root, 'button', /^Tavuk dürüm sırası/).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await page.settle();
    expect(page.rows()).toEqual(['Et dürüm', 'Tavuk dürüm', 'Ayran']);
    expect(await page.answer('PUT', '/categories/Dürümler/products/order', null)).toEqual({ ids: ['Et dürüm', 'Tavuk dürüm'] });
  });

  it('finds by a folded name', async () => {
    const page = await aMenuPage();
    await page.type('Üründe ara', 'TAVUK DURUM');
    expect(page.rows()).toEqual(['Tavuk dürüm']);
  });

  it('says beside the field what is wrong with a product, and keeps what was typed', async () => {
    const page = await aMenuPage();
    await page.click('Ayran');
    await page.type('Ad (Türkçe)', 'Açık ayran');
    await page.type('Kod', 'lahmacun');
    await page.click('Kaydet');
    const body = await page.answer('PATCH', '/products/Ayran', { code: 'invalid-request', detail: '', fields: { externalId: 'taken' } }, { status: 400, statusText: 'Bad Request' });
    expect(body).toEqual({ version: 1, name: { tr: 'Açık ayran' }, externalId: 'lahmacun' });
    const [wrong] = page.root.querySelectorAll('.fault');
    expect([textOf(wrong!), textOf(wrong!.closest('label')).startsWith('Kod')]).toEqual(['Bu zaten kullanılıyor.', true]);
    expect(byRole(page.root, 'button', 'Kaydet')).toBeTruthy();
  });

  it('tells the second of two people and saves on top of the first', async () => {
    const page = await aMenuPage();
    await page.click('Ayran');
    await page.type('Ad (Türkçe)', 'Açık ayran');
    await page.click('Kaydet');
    await page.answer('PATCH', '/products/Ayran', { code: 'version-conflict', detail: '' }, { status: 409, statusText: 'Conflict' });
    await page.answer('GET', '/products/Ayran', { ...MENU.products[2], price: 5_000, version: 2 });
    expect(page.text()).toContain('Onun değişiklikleri alındı: Fiyat.');
    await page.click('Kaydet');
    expect(await page.answer('PATCH', '/products/Ayran', { ...MENU.products[2], name: { tr: 'Açık ayran' }, price: 5_000, version: 3 })).toEqual({ version: 2, name: { tr: 'Açık ayran' } });
    expect(page.rows()).toContain('Açık ayran');
  });

  it('opens from the check the very product it complains of', async () => {
    const page = await aMenuPage(MENU, [{ rule: 'price-zero', severity: 'error', kind: 'product', id: 'Ayran', field: 'price', others: [], otherIds: [], locale: null, count: null }]);
    await page.click(/^Menü kontrolü/);
    expect(page.text()).toContain('Fiyatı sıfır.');
    await page.click('Ayran aç');
    await page.settle();
    expect(byRole(page.root, 'dialog', 'Ayran')).toBeTruthy();
  });
});

describe('a dish that is sold out', () => {
  it('by the kitchen until somebody puts it back has no moment at which it comes back', async () => {
    const inFiftyYears = new Date(Date.now() + 50 * 365 * 24 * 3_600_000).toISOString();
    const { root } = await aMenuPage({ ...MENU, products: [aProduct('Sütlaç', { soldOutUntil: inFiftyYears })] });
    expect(textOf(root.querySelector('sofra-product-row .sale'))).toBe('Süresiz tükendi');
  });
});

describe('a counted dish', () => {
  it.each([[0, 'Tükendi'], [2, 'Satışta']])('with %i left is called %s', async (remaining, called) => {
    const { root } = await aMenuPage({ ...MENU, products: [aProduct('Sütlaç', { isStockCounted: true, stock: [{ branchId: 'b1', remaining }] })] });
    expect(textOf(root.querySelector('sofra-product-row .sale'))).toBe(called);
  });
});

describe('moving with the arrow keys', () => {
  it.each([['Et dürüm', 'ArrowUp'], ['Tavuk dürüm', 'ArrowDown']])('leaves %s in focus after %s, so that the next press moves it on', async (name, key) => {
    const { root, settle } = await aMenuPage();
    const handle = () => root.querySelector<HTMLElement>(`[aria-label^="${name} sırası"]`)!;
    document.body.append(root);
    handle().focus();
    handle().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
    expect(document.activeElement).toBe(handle());
  });
});
