import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CatalogDto, ComboSlotEdit } from '@sofra/contracts';
import { byRole, textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { SlotsField } from './slots-field';

const product = (id: string, more: Partial<CatalogDto['products'][number]> = {}) => ({ id, categoryId: 'k', name: { tr: id }, isArchived: false, slots: [], position: 0, ...more }) as unknown as CatalogDto['products'][number];
const MENU = {
  choices: { currency: 'TRY', locales: ['tr', 'en'] },
  categories: [{ id: 'k', name: { tr: 'Hepsi' }, isArchived: false, position: 0 }, { id: 'eski', name: { tr: 'Eski' }, isArchived: true, position: 1 }],
  products: [
    product('Menü'), product('Ayran'), product('Kola', { position: 1 }), product('Aile', { slots: [{ id: 's', name: {}, choices: [] }] }),
    product('Şalgam', { isArchived: true }), product('Çorba', { categoryId: 'eski' }),
  ],
} as unknown as CatalogDto;
const DRINK: ComboSlotEdit = { id: 's1', name: { tr: 'İçecek' }, choices: [{ productId: 'Ayran', extra: 0 }] };

function aField(value: ComboSlotEdit[], faults: Record<string, string> = {}) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('tr')] });
  const fixture = TestBed.createComponent(SlotsField);
  for (const [name, input] of Object.entries({ value, faults, menu: MENU, comboId: 'Menü' })) fixture.componentRef.setInput(name, input);
  let said: readonly ComboSlotEdit[] = value;
  fixture.componentInstance.valueChange.subscribe((slots) => (said = slots));
  fixture.detectChanges();
  const root = fixture.nativeElement as HTMLElement;
  // A parent hands down what was said when it is drawn.
  const draw = () => {
    fixture.componentRef.setInput('value', said);
    fixture.detectChanges();
  };
  const change = (field: HTMLInputElement | HTMLSelectElement, text: string) => {
    field.value = text;
    field.dispatchEvent(new Event(field.matches('[lang]') ? 'input' : 'change'));
    draw();
  };
  const click = (name: string) => {
    byRole(root, 'button', name).click();
    draw();
  };
  return { root, change, click, said: () => said };
}

describe('the parts of a combo', () => {
  it('are named and filled, with what a choice adds to the price', () => {
    const field = aField([]);
    field.click('Kombo menü yap');
    field.change(field.root.querySelector<HTMLInputElement>('input[lang=tr]')!, 'İçecek');
    field.change(field.root.querySelector<HTMLInputElement>('input[lang=en]')!, 'Drink');
    for (const id of ['Ayran', 'Kola']) field.change(field.root.querySelector('select')!, id);
    field.change([...field.root.querySelectorAll<HTMLInputElement>('input[inputmode=decimal]')].at(-1)!, '15');
    field.click('Kola yukarı');
    expect(field.said()).toEqual([{ id: null, name: { tr: 'İçecek', en: 'Drink' }, choices: [{ productId: 'Kola', extra: 1_500 }, { productId: 'Ayran', extra: 0 }] }]);
  });

  it('offer single products that are on the menu and not in it yet', () => {
    const field = aField([DRINK]);
    expect([...field.root.querySelectorAll('option')].map(textOf)).toEqual(['Ürün seçin', 'Kola']);
  });

  it('keep a price that was typed right before a part is added, though the page has not been drawn anew between the two', () => {
    const { root, said } = aField([DRINK]);
    const price = root.querySelector<HTMLInputElement>('input[inputmode=decimal]')!;
    price.value = '15';
    price.dispatchEvent(new Event('change'));
    byRole(root, 'button', 'Bölüm ekle').click();
    expect(said()).toEqual([{ ...DRINK, choices: [{ productId: 'Ayran', extra: 1_500 }] }, { id: null, name: {}, choices: [] }]);
  });

  it('change their order and go', () => {
    const food = { id: 's2', name: { tr: 'Yemek' }, choices: [] };
    const field = aField([DRINK, food]);
    field.click('Yemek yukarı');
    expect(field.said()).toEqual([food, DRINK]);
    field.click('İçecek çıkar');
    expect(field.said()).toEqual([food]);
  });

  it('say beside the very row what is wrong', () => {
    const { root } = aField([{ ...DRINK, choices: [{ productId: 'Şalgam', extra: 0 }] }, { ...DRINK, id: 's2', choices: [] }], { 'slots.0.choices.0.productId': 'archived', 'slots.1.choices': 'required', slots: 'part-of-combo' });
    expect(textOf(root.querySelector('.choice .fault')!)).toContain('menüde değil');
    expect(textOf(root.querySelectorAll('label.is-wrong')[0]!)).toContain('Bu alanı doldurun.');
    expect(textOf(root.querySelector('fieldset > sofra-fault-line')!)).toContain('başka bir kombo');
  });
});
