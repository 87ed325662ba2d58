import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { byRole, textOf } from '../../../testing/look';
import { Panels } from '../panels';
import { LaterButton } from './later-button';
import { LaterSheet } from './later-sheet';

const later = (number: number, dueAt: string) => ({ number, status: 'scheduled' as const, dueAt, promisedAt: dueAt });

describe(LaterSheet.name, () => {
  const kitchen = aKitchen({ number: 1 }, later(2, '2026-11-22T19:30:00.000Z'), later(3, '2026-11-22T18:00:00.000Z'));

  it('lists what waits for its time, the next one first, and counts it on the board', async () => {
    standIn(kitchen, 'en', Panels);
    const sheet = TestBed.createComponent(LaterSheet);
    const button = TestBed.createComponent(LaterButton);
    await Promise.all([sheet.whenStable(), button.whenStable()]);
    expect([...sheet.nativeElement.querySelectorAll('li')].map((row: Element) => row.getAttribute('data-order-number'))).toEqual(['3', '2']);
    expect(textOf(byRole(button.nativeElement, 'button', 'Orders for later: 2'))).toBe('2');
    byRole(sheet.nativeElement, 'button', 'Start order 3 now').click();
    kitchen.time.pass(50);
    await button.whenStable();
    expect(kitchen.store.later().map(({ number }) => number)).toEqual([2]);
    expect(kitchen.network.sent).toEqual(['order.advance']);
  });

  it('shows no count on a board where nothing waits', async () => {
    standIn(aKitchen({ number: 1 }), 'en', Panels);
    const button = TestBed.createComponent(LaterButton);
    await button.whenStable();
    expect(button.nativeElement.querySelector('button')).toBeNull();
  });
});
