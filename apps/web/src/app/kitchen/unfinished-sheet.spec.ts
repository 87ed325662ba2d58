import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../testing/a-kitchen';
import { anItem } from '../../testing/an-order';
import { byRole, textOf } from '../../testing/look';
import { UnfinishedSheet } from './unfinished-sheet';

describe(UnfinishedSheet.name, () => {
  it('names the order and what is still open, and finishes it when somebody insists', async () => {
    const items = [anItem({ name: 'Ayran', status: 'done' }), anItem({ name: 'Künefe', quantity: 2 })];
    const kitchen = aKitchen({ number: 18, status: 'preparing', fulfilment: 'table', items });
    kitchen.chosen.set({ kind: 'expo', station: null });
    standIn(kitchen, 'en');
    const fixture = TestBed.createComponent(UnfinishedSheet);
    kitchen.actions.advance(kitchen.first.id, 'ready');
    await fixture.whenStable();
    const root: HTMLElement = fixture.nativeElement;
    expect(textOf(root.querySelector('h2'))).toBe('Order 18, open items: 1');
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual(['2 × Künefe']);
    byRole(root, 'button', 'Finish all the same').click();
    expect(kitchen.store.orders().get(kitchen.first.id)?.status).toBe('ready');
  });
});
