import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OrderDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { byRole, textOf } from '../../../testing/look';
import { ShopClock } from '../../core/shop-clock';
import { PromiseEditor } from './promise-editor';

const MINUTE = 60_000;

async function theEditor(promisedIn: number | null) {
  const kitchen = aKitchen({ status: 'preparing' });
  const due = promisedIn === null ? null : new Date(kitchen.time.now() + promisedIn * MINUTE).toISOString();
  kitchen.server.revise(kitchen.first.id, { promisedAt: due });
  kitchen.time.pass(100);
  standIn(kitchen, 'en');
  const order = (): OrderDto => kitchen.store.orders().get(kitchen.first.id)!;
  const fixture = TestBed.createComponent(PromiseEditor, { bindings: [inputBinding('order', order)] });
  const root: HTMLElement = fixture.nativeElement;
  const settle = () => fixture.whenStable();
  await settle();
  const touch = async (name: string | RegExp) => {
    byRole(root, 'button', name).click();
    await settle();
  };
  return { ...kitchen, root, touch, order, due: due === null ? 0 : Date.parse(due) };
}

describe(PromiseEditor.name, () => {
  it('moves the time in steps and tells it once, when saved', async () => {
    const { touch, order, root, due, network, time } = await theEditor(30);
    await touch('5 min later');
    await touch('5 min later');
    expect(order().promisedAt).toBe(new Date(due).toISOString());
    await touch(`Save ${TestBed.inject(ShopClock).time(due + 10 * MINUTE)}`);
    time.pass(100);
    expect(order().promisedAt).toBe(new Date(due + 10 * MINUTE).toISOString());
    expect(network.sent).toEqual(['order.promise']);
    expect(root.querySelector('.button--primary')).toBeNull();
  });

  it('has nothing to save once the time is what it was', async () => {
    const { touch, root } = await theEditor(30);
    await touch('5 min sooner');
    await touch('5 min later');
    expect(root.querySelector('.button--primary')).toBeNull();
  });

  it('begins at the present where nothing was promised, or the time has passed', async () => {
    const { touch, root, time } = await theEditor(null);
    expect(textOf(root.querySelector('output'))).toBe('Nothing promised yet');
    expect((byRole(root, 'button', '5 min sooner') as HTMLButtonElement).disabled).toBe(true);
    await touch('5 min later');
    const soon = Math.floor(time.now() / (5 * MINUTE)) * 5 * MINUTE + 5 * MINUTE;
    expect(textOf(root.querySelector('output'))).toBe(TestBed.inject(ShopClock).time(soon));
  });
});
