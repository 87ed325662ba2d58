import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ROUTES, type ScreenCheckDto, type ScreenDto, type StationDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Session } from '../../core/session';
import { ScreensPage } from './screens-page';

const CHECK: ScreenCheckDto = { audio: false, wakeLock: true, clockOffsetMs: 2, battery: 0.2, charging: false, visible: true };
const GRILL: StationDto = { key: 'grill', name: { tr: 'Izgara', en: 'Grill' }, position: 0, prints: 'none', branches: [] };

const aScreen = (more: Partial<ScreenDto> = {}): ScreenDto => ({
  id: 's1', branchId: 'b1', name: 'Ocak başı', kind: 'station', station: 'grill', pairedAt: '2026-11-01T10:00:00Z', lastSeenAt: '2026-11-01T10:00:00Z', isLive: true, check: CHECK, ...more,
});

async function aScreensPage(screens: ScreenDto[]) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('tr'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: 'screens', component: ScreensPage }]),
      { provide: Session, useValue: { me: () => ({ branches: [{ id: 'b1', name: 'Kadıköy' }] }) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/screens');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const answer = async (method: string, url: string, body: object | null, refusal?: { status: number; statusText: string }) => {
    const request = api.expectOne({ method, url });
    request.flush(body, refusal);
    await settle();
    return request.request.body as unknown;
  };
  const list = async (items: ScreenDto[]) => {
    const stations = api.expectOne(ROUTES.stations);
    api.expectOne(ROUTES.screens).flush({ items, next: null });
    stations.flush([GRILL]);
    await settle();
  };
  await list(screens);
  const click = async (name: string | RegExp, within = root) => {
    byRole(within, 'button', name).click();
    await settle();
  };
  const name = async (text: string) => {
    const field = root.querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  return { root, answer, list, click, name, text: () => textOf(root) };
}

describe('the screens’ page', () => {
  it('says in one sentence what to do when there is none', async () => {
    expect((await aScreensPage([])).text()).toContain('Henüz eşleşmiş ekran yok');
  });

  it('shows what each screen is for and what is wrong with it', async () => {
    const text = (await aScreensPage([aScreen(), aScreen({ id: null, name: 'usta@sofra.test', kind: 'kitchen', station: null, isLive: false })])).text();
    expect(text).toContain('İstasyon: Izgara');
    expect(text).toContain('Sesi duyulmuyor');
    expect(text).toContain('Pil %20');
    expect(text).toMatch(/Oturum açılmış tarayıcılar.*usta@sofra\.test.*Kapalı/);
  });

  it('makes a code and shows it as digits and picture', async () => {
    const page = await aScreensPage([]);
    await page.click('Ekran ekle');
    await page.click('Kod oluştur');
    expect(page.text()).toContain('Ekrana bir ad verin.');
    await page.name('  Ocak ');
    await page.click('Kod oluştur');
    const body = await page.answer('POST', `${ROUTES.screens}/codes`, { code: '042917', expiresAt: new Date(Date.now() + 600_000).toISOString(), path: '/pair#042917' });
    expect(body).toEqual({ branchId: 'b1', name: 'Ocak', kind: 'kitchen' });
    expect(page.text()).toContain('042 917');
    expect(page.root.querySelector('.qr path')?.getAttribute('d')?.length).toBeGreaterThan(500);
  });

  it('says why no code was made', async () => {
    const page = await aScreensPage([]);
    await page.click('Ekran ekle');
    await page.name('Ocak');
    await page.click('Kod oluştur');
    await page.answer('POST', `${ROUTES.screens}/codes`, { code: 'branch-unknown', detail: '' }, { status: 404, statusText: 'Not Found' });
    expect(page.text()).toContain('Bu şube bulunamadı');
  });

  it('changes what a screen is for', async () => {
    const page = await aScreensPage([aScreen()]);
    await page.click(/Düzenle/);
    page.root.querySelector<HTMLInputElement>('input[value="expo"]')!.click();
    await page.click('Kaydet');
    expect(await page.answer('PATCH', `${ROUTES.screens}/s1`, null)).toEqual({ name: 'Ocak başı', kind: 'expo', station: null });
    await page.list([aScreen({ kind: 'expo', station: null })]);
    expect(page.text()).toContain('Servis çıkışı');
  });

  it('renames a screen, however often the page is drawn meanwhile', async () => {
    const page = await aScreensPage([aScreen()]);
    await page.click(/Düzenle/);
    await page.name('Ocak arkası');
    expect(page.root.querySelector<HTMLInputElement>('sofra-screen-form input')!.value).toBe('Ocak arkası');
    await page.click('Kaydet');
    expect(await page.answer('PATCH', `${ROUTES.screens}/s1`, null)).toMatchObject({ name: 'Ocak arkası' });
  });

  it('asks before it sends a screen away', async () => {
    const page = await aScreensPage([aScreen()]);
    await page.click(/Düzenle/);
    await page.click('Ekranı çıkar');
    await page.click('Ekranı çıkar', document.querySelector('mat-dialog-container') as HTMLElement);
    await page.answer('DELETE', `${ROUTES.screens}/s1`, null);
    await page.list([]);
    expect(page.text()).toContain('Henüz eşleşmiş ekran yok');
  });
});
