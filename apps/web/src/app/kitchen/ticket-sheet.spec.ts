import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OrderDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../testing/a-kitchen';
import { anItem } from '../../testing/an-order';
import { byRole, textOf } from '../../testing/look';
import { TicketSheet } from './ticket-sheet';

async function theSheet(order: Partial<OrderDto> = {}) {
  const kitchen = aKitchen({ number: 42, ...order });
  standIn(kitchen, 'en');
  const happened: string[] = [];
  const fixture = TestBed.createComponent(TicketSheet, {
    bindings: [inputBinding('order', () => kitchen.first), outputBinding('closed', () => happened.push('closed'))],
  });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const touch = async (name: string) => {
    byRole(root, 'button', name).click();
    await fixture.whenStable();
  };
  return { ...kitchen, root, touch, happened };
}

describe(TicketSheet.name, () => {
  it('shows what the ticket leaves out: prices, fees, how it came', async () => {
    const item = anItem({ quantity: 2, unitPrice: 18_000, modifiers: [{ name: 'Kaşar', price: 2_500, quantity: 1, removal: false }] });
    const { root } = await theSheet({ items: [item], discount: 1_000, coupon: 'ILK10', charges: [{ kind: 'delivery', amount: 3_000 }], total: 43_000 });
    const lines = [...root.querySelectorAll('li')].map(textOf);
    expect(lines).toEqual([
      '2 × Tavuk Döner Dürüm Kaşar 410.00 TL',
      'Coupon ILK10 −10.00 TL',
      'Delivery 30.00 TL',
      'Total, Cash (due) 430.00 TL',
    ]);
    expect(textOf(root.querySelector('.facts'))).toContain('Ordered by WhatsApp');
  });

  it('shows a combo at its price, with its parts and their options under it', async () => {
    const combo = { id: '1', name: 'Dürüm Menü' };
    const large = { name: 'Büyük', price: 500, quantity: 1, removal: false };
    const { root } = await theSheet({ items: [anItem({ quantity: 2, unitPrice: 15_000, combo }), anItem({ quantity: 2, name: 'Ayran', unitPrice: 3_000, modifiers: [large], combo })] });
    const lines = [...root.querySelectorAll('sofra-order-details li')].map(textOf);
    expect(lines.slice(0, 3)).toEqual(['2 × Dürüm Menü 370.00 TL', '2 × Tavuk Döner Dürüm', '2 × Ayran Büyük']);
  });

  it('asks for the reason, then moves and closes', async () => {
    const { root, touch, happened, status, first } = await theSheet();
    await touch('Reject');
    expect(byRole(root, 'heading', 'Why is order 42 rejected?')).toBeTruthy();
    expect(root.textContent).not.toContain('Total');
    await touch('Sold out');
    expect(happened).toEqual(['closed']);
    expect(status(first.id)).toBe('rejected');
  });
});
