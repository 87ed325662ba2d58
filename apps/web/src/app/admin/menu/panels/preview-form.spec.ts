import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PreviewFilling, PreviewForm } from '@sofra/contracts';
import { PreviewFormCard } from './preview-form';

const FORM: PreviewForm = {
  token: 't', title: 'Dürüm', text: '180,00 TL', submit: 'Sepete ekle', quantity: { label: 'Adet', hint: '1-99', value: 1 }, note: { label: 'Not', hint: 'Kısa' },
  groups: [
    { kind: 'one', label: 'Ekmek', hint: 'Birini seçin.', min: 1, max: 1, options: [{ id: 'lavas', title: 'Lavaş' }, { id: 'tombik', title: 'Tombik', metadata: '+10,00 TL' }] },
    { kind: 'several', label: 'Ekstra', hint: 'En çok 2', min: 0, max: 2, options: [{ id: 'kasar', title: 'Kaşar' }, { id: 'tursu', title: 'Turşu' }, { id: 'aci', title: 'Acı sos' }] },
  ],
};

/** The form as the preview shows it, used by its labels. */
async function aForm() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(PreviewFormCard);
  fixture.componentRef.setInput('form', FORM);
  const sent: PreviewFilling[] = [];
  fixture.componentInstance.filled.subscribe((filling) => sent.push(filling));
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const box = (title: string) => [...root.querySelectorAll('label')].find((label) => label.textContent.includes(title))!.querySelector('input')!;
  const pick = async (title: string) => {
    box(title).click();
    await fixture.whenStable();
  };
  return { sent, box, pick, button: root.querySelector('button')! };
}

describe(PreviewFormCard.name, () => {
  it('sends what was picked, how many and the note', async () => {
    const { sent, box, pick, button } = await aForm();
    for (const title of ['Tombik', 'Lavaş', 'Turşu', 'Kaşar', 'Turşu']) await pick(title);
    box('Adet').value = '2';
    box('Not').value = 'az pişmiş';
    button.click();
    expect(sent).toEqual([{ form: 't', title: 'Sepete ekle', optionIds: ['lavas', 'kasar'], quantity: '2', note: 'az pişmiş' }]);
  });

  it('waits for what must be picked, and takes no more than may be', async () => {
    const { box, pick, button } = await aForm();
    expect(button.disabled).toBe(true);
    await pick('Lavaş');
    expect(button.disabled).toBe(false);
    await pick('Kaşar');
    await pick('Turşu');
    expect(box('Acı sos').disabled).toBe(true);
    await pick('Kaşar');
    expect(box('Acı sos').disabled).toBe(false);
  });
});
