import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideRouter } from '@angular/router';
import type { CatalogDto, MenuImportDto, PriceChangeDto, PriceChangeOrder } from '@sofra/contracts';
import { byRole, textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { FileClient } from './file-client';
import { FilePanel } from './file-panel';
import { LintPanel } from './lint-panel';
import { PricesClient } from './prices-client';
import { PricesPanel } from './prices-panel';

const MENU = {
  version: 4,
  choices: { currency: 'TRY', locales: ['tr'], taxClasses: [], taxes: [], stations: [] },
  categories: [{ id: 'c', version: 1, isArchived: false, externalId: null, name: { tr: 'Dürümler' }, description: {}, schedule: [], position: 0 }],
  products: [{ id: 'p', categoryId: 'c', name: { tr: 'Tavuk dürüm' }, price: 18_000, modifierGroups: [] }],
  modifierGroups: [],
} as unknown as CatalogDto;
const CHANGE: PriceChangeDto = {
  id: 'x', state: 'applied', rule: { percent: 12, amount: null, roundTo: 500, rounding: 'nearest' }, count: 1, skipped: 0, by: 'usta@sofra.example',
  createdAt: '2026-11-27T10:00:00Z', applyAt: '2026-11-27T10:00:00Z', appliedAt: '2026-11-27T10:00:00Z', endedAt: null,
};

function provide(...more: object[]) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('tr'), provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }, ...more,
    ],
  });
}

async function settle(fixture: { whenStable(): Promise<unknown> }): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}

describe('what the check finds', () => {
  it('names a group and a part of a combo as the reader calls them, not as the chat does', () => {
    provide();
    const part = { id: 's', name: { tr: 'Bölüm', en: 'Part' }, choices: [] };
    const menu = { ...MENU, products: MENU.products.map((product) => ({ ...product, slots: [part] })), modifierGroups: [{ id: 'g', name: { tr: 'Zorunlu', en: 'Must' } }] };
    const flaw = { severity: 'error', kind: 'product', id: 'p', field: 'slots', locale: null, count: null };
    const flaws = [{ ...flaw, rule: 'group-unanswerable', others: ['Must'], otherIds: ['g'] }, { ...flaw, rule: 'combo-impossible', others: ['Part'], otherIds: ['s'] }];
    const fixture = TestBed.createComponent(LintPanel);
    for (const [name, input] of Object.entries({ menu, flaws })) fixture.componentRef.setInput(name, input);
    fixture.detectChanges();
    const said = textOf(fixture.nativeElement as HTMLElement);
    expect(said).toContain('“Zorunlu”');
    expect(said).toContain('“Bölüm”');
  });

  it('says in which chat, of which name and by how much one is too long', () => {
    provide();
    const fixture = TestBed.createComponent(LintPanel);
    const menu = { ...MENU, products: [{ ...MENU.products[0]!, slots: [], id: 'p', name: { tr: 'Dürüm', en: 'Chicken wrap from the charcoal' } }] };
    const flaw = { rule: 'titles-collide', severity: 'warning', kind: 'product', id: 'p', field: 'name.en', others: ['Chicken wrap from'], otherIds: ['x'], locale: 'en', count: 6 };
    for (const [name, input] of Object.entries({ menu, flaws: [flaw] })) fixture.componentRef.setInput(name, input);
    fixture.detectChanges();
    expect(textOf(fixture.nativeElement as HTMLElement)).toContain('İngilizce sohbette, adı “Chicken wrap from the charcoal” olarak: “Chicken wrap from the charcoal” listeye 6 karakter fazla geliyor');
  });
});

describe('many prices', () => {
  async function aPanel(order: (order: PriceChangeOrder) => Promise<PriceChangeDto>) {
    const client = {
      recent: async () => [CHANGE],
      preview: async () => ({ menuVersion: 4, lines: [{ productId: 'p', modifierId: null, branchId: null, from: 18_000, to: 20_000 }], unchanged: 0 }),
      order,
      undo: async () => ({ ...CHANGE, state: 'undone' as const }),
    };
    provide({ provide: PricesClient, useValue: client });
    const fixture = TestBed.createComponent(PricesPanel);
    fixture.componentRef.setInput('menu', MENU);
    const root = fixture.nativeElement as HTMLElement;
    await settle(fixture);
    const click = async (name: string) => {
      byRole(root, 'button', name).click();
      await settle(fixture);
    };
    root.querySelector<HTMLInputElement>('fieldset input')!.click();
    await settle(fixture);
    return { root, click, text: () => textOf(root) };
  }

  it('are shown before they are changed, and exactly what was shown is ordered', async () => {
    const ordered: PriceChangeOrder[] = [];
    const panel = await aPanel(async (order) => (ordered.push(order), CHANGE));
    await panel.click('Yeni fiyatları göster');
    expect(panel.text()).toContain('Tavuk dürüm 180,00 TL 200,00 TL');
    await panel.click('Şimdi uygula');
    expect(ordered).toEqual([{ rule: { percent: 10, amount: null, roundTo: 500, rounding: 'nearest' }, scope: { categoryIds: ['c'], productIds: [], modifierGroupIds: [] }, menuVersion: 4, applyAt: null }]);
    expect(textOf(document.querySelector('mat-snack-bar-container'))).toContain('1 fiyat değişti');
  });

  it('are not asked for while what shall be added is no number', async () => {
    const panel = await aPanel(async () => CHANGE);
    const field = panel.root.querySelector<HTMLInputElement>('input[type=number]')!;
    field.value = '';
    field.dispatchEvent(new Event('change'));
    await panel.click('Yeni fiyatları göster');
    expect(panel.text()).toContain('Bir sayı yazın.');
    expect(panel.text()).not.toContain('200,00 TL');
  });

  it('are shown anew when the menu has changed since', async () => {
    const panel = await aPanel(() => Promise.reject(new HttpErrorResponse({ status: 409, error: { code: 'version-conflict', detail: '' } })));
    await panel.click('Yeni fiyatları göster');
    await panel.click('Şimdi uygula');
    expect(textOf(panel.root.querySelector('[role=alert]'))).toContain('Menü bu arada değişti');
    expect(panel.text()).not.toContain('200,00 TL');
  });
});

describe('the menu as a file', () => {
  const CLEAN: MenuImportDto = { isApplied: false, created: 2, changed: 1, unchanged: 40, faults: [], ignoredColumns: ['Raf'] };

  async function aPanel(answers: MenuImportDto[]) {
    const sent: boolean[] = [];
    provide({ provide: FileClient, useValue: { take: async (_: File, dryRun: boolean) => (sent.push(dryRun), answers.shift()!) } });
    const fixture = TestBed.createComponent(FilePanel);
    const root = fixture.nativeElement as HTMLElement;
    await settle(fixture);
    const choose = async (size = 10, name = 'menü.csv') => {
      const field = root.querySelector<HTMLInputElement>('input[type=file]')!;
      Object.defineProperty(field, 'files', { configurable: true, value: [Object.defineProperty(new File(['x'], name), 'size', { value: size })] });
      field.dispatchEvent(new Event('change'));
      await settle(fixture);
    };
    const click = async (name: string) => {
      byRole(root, 'button', name).click();
      await settle(fixture);
    };
    return { root, sent, choose, click, settle: () => settle(fixture), text: () => textOf(root) };
  }

  it('is checked first and applied when a person agrees', async () => {
    const panel = await aPanel([CLEAN, { ...CLEAN, isApplied: true }]);
    await panel.choose();
    expect(panel.text()).toContain('2 yeni, 1 değişecek, 40 aynı');
    expect(panel.text()).toContain('Anlaşılmayan sütunlar: Raf');
    await panel.click('Uygula');
    expect(panel.sent).toEqual([true, false]);
    expect(textOf(document.querySelector('mat-snack-bar-container'))).toContain('2 eklendi, 1 değişti');
  });

  it('says line by line what is wrong, and offers nothing to apply', async () => {
    const panel = await aPanel([{ ...CLEAN, faults: [{ line: 7, kind: 'products', code: 'ayran', field: 'price', fault: 'not-a-number' }, { line: 8, kind: 'products', code: 'yok', field: 'name.tr', fault: 'required' }] }]);
    await panel.choose();
    expect(panel.text()).toContain('7. satır ayran, price Bir sayı yazın.');
    expect(panel.text()).toContain('8. satır yok, name_tr Bu alanı doldurun.');
    expect(panel.text()).not.toContain('Uygula');
  });

  it('sends no workbook, and says how to make a table of it', async () => {
    const panel = await aPanel([]);
    await panel.choose(10, 'Menü.XLSX');
    expect(panel.sent).toEqual([]);
    expect(panel.text()).toContain('CSV UTF-8');
  });

  it('is applied once on a double click', async () => {
    const panel = await aPanel([CLEAN, { ...CLEAN, isApplied: true }]);
    await panel.choose();
    const apply = byRole(panel.root, 'button', 'Uygula');
    apply.click();
    apply.click();
    await panel.settle();
    expect(panel.sent).toEqual([true, false]);
  });

  it('sends nothing that is too large', async () => {
    const panel = await aPanel([]);
    await panel.choose(5 * 1024 * 1024);
    expect(panel.sent).toEqual([]);
    expect(panel.text()).toContain('4 MB');
  });
});
