import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { BumpBar } from './bump-bar';

function aBar(...orders: Parameters<typeof aKitchen>) {
  const kitchen = aKitchen(...orders);
  localStorage.clear();
  standIn(kitchen);
  const bar = TestBed.inject(BumpBar);
  const press = (key: string, target: HTMLElement = document.body, repeat = false) => {
    const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'target', { value: target });
    bar.press(event);
    return event;
  };
  const numbers = () => kitchen.store.tickets().map(({ order }) => `${order.number} ${order.status}`);
  return { ...kitchen, bar, press, numbers };
}

describe(BumpBar.name, () => {
  it('steps the ticket that a digit names', () => {
    const { press, numbers } = aBar({ number: 1 }, { number: 2 });
    press('2');
    expect(numbers()).toEqual(['1 placed', '2 preparing']);
  });

  it('takes one step while a key is held down', () => {
    const { press, numbers } = aBar({ number: 1 });
    press('1');
    for (let held = 0; held < 5; held++) press('1', document.body, true);
    expect(numbers()).toEqual(['1 preparing']);
  });

  it('walks along the tickets, steps the marked one and takes that back', () => {
    const { bar, press, store, numbers, time } = aBar({ number: 1 }, { number: 2 });
    press('ArrowRight');
    expect(store.orders().get(bar.selected()!)?.number).toBe(2);
    press('Enter');
    time.pass(100);
    expect(numbers()).toEqual(['1 placed', '2 preparing']);
    press('Backspace');
    time.pass(100);
    expect(numbers()).toEqual(['1 placed', '2 placed']);
  });

  it('is moved to another key', () => {
    const { bar, press, numbers } = aBar({ number: 1 });
    bar.change('step', '+');
    press('Enter');
    expect(numbers()).toEqual(['1 placed']);
    press('+');
    expect(numbers()).toEqual(['1 preparing']);
  });

  it('leaves people alone who type, and buttons that are pressed', () => {
    const { press, numbers } = aBar({ number: 1 });
    press('1', document.createElement('input'));
    press('Enter', document.createElement('button'));
    expect(numbers()).toEqual(['1 placed']);
  });

  it('never decides about a customer who asks to cancel', () => {
    const { press, numbers } = aBar({ number: 1, status: 'preparing', cancelRequestedAt: '2026-11-22T10:00:00.000Z' });
    press('1');
    expect(numbers()).toEqual(['1 preparing']);
  });
});
