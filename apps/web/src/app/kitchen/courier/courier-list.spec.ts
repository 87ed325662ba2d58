import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { byRole, textOf } from '../../../testing/look';
import { CourierList } from './courier-list';

async function theList(...orders: Parameters<typeof aKitchen>) {
  const kitchen = aKitchen(...orders);
  kitchen.chosen.set({ kind: 'courier', station: null });
  standIn(kitchen, 'en');
  const fixture = TestBed.createComponent(CourierList, { bindings: [inputBinding('viewerId', () => 'me')] });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const touch = async (name: string) => {
    byRole(root, 'button', name).click();
    await fixture.whenStable();
  };
  return { ...kitchen, root, touch, numbers: () => [...root.querySelectorAll('h2')].map(textOf) };
}

describe(CourierList.name, () => {
  it('holds what is ready or on its way by this courier, what is in the bag first', async () => {
    const other = { id: 'other', name: 'Cem' };
    const { numbers } = await theList(
      { number: 1, status: 'ready' },
      { number: 2, status: 'out-for-delivery', courier: { id: 'me', name: 'Ali' } },
      { number: 3, status: 'out-for-delivery', courier: other },
      { number: 4, status: 'preparing' },
      { number: 5, status: 'ready', fulfilment: 'pickup' },
    );
    expect(numbers()).toEqual(['2', '1']);
  });

  it('says where to go, whom to call and what to take', async () => {
    const { root } = await theList({ status: 'out-for-delivery', total: 43_000, address: { text: 'Moda Cad. 12/3', latitude: 40.98, longitude: 29.02 } });
    expect(textOf(root.querySelector('.where'))).toBe('Moda Cad. 12/3');
    expect(textOf(root.querySelector('.take'))).toBe('Take 430.00 TL (Cash)');
    expect(byRole(root, 'link', 'Map').getAttribute('href')).toContain('40.98,29.02');
    expect(byRole(root, 'link', 'Call').getAttribute('href')).toBe('tel:+90 532 000 00 00');
  });

  it('takes nothing for what is paid', async () => {
    const { root } = await theList({ status: 'ready', payment: { method: 'card', status: 'paid' } });
    expect(textOf(root.querySelector('.take'))).toBe('Paid, nothing to take');
  });

  it('takes, delivers, or says why not', async () => {
    const { touch, status, first, server, time } = await theList({ status: 'ready' });
    await touch('I take it');
    expect(status(first.id)).toBe('out-for-delivery');
    time.pass(100);
    await touch('Could not deliver');
    await touch('Nobody was home');
    time.pass(100);
    expect(server.all[0]).toMatchObject({ status: 'undelivered', reason: 'not-home' });
  });

  it('has not delivered what was only picked up, by a finger that taps twice', async () => {
    const { touch, status, first, time } = await theList({ status: 'ready' });
    await touch('I take it');
    time.pass(300);
    await touch('Delivered');
    expect(status(first.id)).toBe('out-for-delivery');
    time.pass(700);
    await touch('Delivered');
    expect(status(first.id)).toBe('delivered');
  });
});
