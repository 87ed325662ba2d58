import { inputBinding, outputBinding, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OrderDto } from '@sofra/contracts';
import { anOrder } from '../../testing/an-order';
import { byRole } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { TicketActions, type TicketMove } from './ticket-actions';

async function theActions(order: Partial<OrderDto>) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('tr')] });
  const happened: unknown[] = [];
  const fixture = TestBed.createComponent(TicketActions, {
    bindings: [
      inputBinding('order', () => anOrder({ number: 42, ...order })),
      outputBinding<TicketMove>('moved', (move) => happened.push(move)),
      outputBinding('recalled', () => happened.push('recalled')),
    ],
  });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const touch = async (name: string) => {
    byRole(root, 'button', name).click();
    await fixture.whenStable();
  };
  const buttons = () => [...root.querySelectorAll('.choices button')].map((button) => button.textContent?.trim());
  return { happened, touch, buttons, told: () => root.querySelector('.told')?.textContent };
}

describe(TicketActions.name, () => {
  it('rejects only with a reason', async () => {
    const { happened, touch } = await theActions({ status: 'placed' });
    await touch('Reddet');
    expect(happened).toEqual([]);
    await touch('Ürün tükendi');
    expect(happened).toEqual([{ to: 'rejected', reason: 'sold-out' }]);
  });

  it.each([
    ['whatsapp', 'Müşteriye WhatsApp’tan haber verilir.'],
    ['phone', 'WhatsApp’tan yazmamış bir müşteriye siz haber verin.'],
  ] as const)('says who tells the customer of an order by %s', async (channel, said) => {
    const { touch, told } = await theActions({ status: 'placed', channel });
    await touch('Reddet');
    expect(told()).toBe(said);
  });

  it('lets think again', async () => {
    const { touch, buttons, happened } = await theActions({ status: 'preparing' });
    const before = buttons();
    await touch('İptal et');
    await touch('Vazgeç');
    expect(buttons()).toEqual(before);
    expect(happened).toEqual([]);
  });

  it('skips ahead in one touch', async () => {
    const { touch, happened } = await theActions({ status: 'preparing' });
    await touch('Yola çıktı');
    expect(happened).toEqual([{ to: 'out-for-delivery' }]);
  });

  it('takes back where the server says it may', async () => {
    const { touch, happened } = await theActions({ status: 'preparing', recallTo: 'placed' });
    await touch('Geri al: Yeni');
    expect(happened).toEqual(['recalled']);
  });

  it('offers no way back where there is none', async () => {
    const { buttons } = await theActions({ status: 'out-for-delivery', recallTo: null });
    expect(buttons()).toEqual(['Teslim edilemedi', 'İptal et']);
  });
});
