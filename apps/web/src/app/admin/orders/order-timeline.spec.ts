import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { TimelineEntryDto } from '@sofra/contracts';
import { anItem, anOrder } from '../../../testing/an-order';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { OrdersClient } from '../../core/orders-client';
import { ShopClock } from '../../core/shop-clock';
import { OrderTimeline } from './order-timeline';

const NOTHING = { what: '', to: null, actor: null, by: null, reason: null, delivery: null, sentAt: null, deliveredAt: null, readAt: null, promisedAt: null, items: [] };
const entry = (at: string, given: Partial<TimelineEntryDto>): TimelineEntryDto => ({ at: `2026-11-28T${at}Z`, kind: 'change', ...NOTHING, ...given });

async function aTimeline(entries: TimelineEntryDto[]) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('en'), { provide: OrdersClient, useValue: { timeline: () => Promise.resolve(entries) } }] });
  TestBed.inject(ShopClock).standsIn('Europe/Istanbul');
  const fixture = TestBed.createComponent(OrderTimeline);
  fixture.componentRef.setInput('order', anOrder({ items: [anItem({ id: '1', name: 'Lahmacun' }), anItem({ id: '2', name: 'Mercimek Çorbası', translation: 'Lentil soup' })] }));
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { rows: [...root.querySelectorAll('li')].map(textOf), titles: [...root.querySelectorAll('time')].map((time) => time.title) };
}

describe(OrderTimeline.name, () => {
  it('names the items that were checked off or opened again', async () => {
    const { rows } = await aTimeline([
      entry('10:00:05', { what: 'item-bumped', items: [{ id: '1', status: 'done' }, { id: '2', status: 'done' }] }),
      entry('10:01:05', { what: 'item-bumped', items: [{ id: '2', status: 'open' }] }),
      entry('10:02:05', { what: 'item-bumped' }),
    ]);
    expect(rows).toEqual(['13:00 Lahmacun, Lentil soup checked off', '13:01 Lentil soup opened again', '13:02 Item checked off']);
  });

  it('says which status a message told of, and what an order was recalled to', async () => {
    const { rows } = await aTimeline([
      entry('10:00:00', { kind: 'message-out', what: 'status', to: 'ready', delivery: 'delivered', deliveredAt: '2026-11-28T10:00:02Z' }),
      entry('10:05:00', { what: 'recalled', to: 'preparing', by: 'Ocak' }),
    ]);
    expect(rows).toEqual(['13:00 Message to the customer: Ready delivered 13:00', '13:05 Recalled to Preparing Ocak']);
  });

  it('says what somebody hurried or promised, not only that he changed it', async () => {
    const promisedAt = '2026-11-28T10:40:00Z';
    const { rows } = await aTimeline([
      entry('10:00:00', { what: 'advanced', to: 'preparing', by: 'Ocak', promisedAt }),
      entry('10:01:00', { what: 'rushed', by: 'Ocak' }),
      entry('10:02:00', { what: 'rush-over' }),
      entry('10:03:00', { what: 'promise-changed', promisedAt }),
      entry('10:04:00', { what: 'promise-changed' }),
    ]);
    expect(rows).toEqual(['13:00 Preparing promised for 13:40, Ocak', '13:01 To be made first Ocak', '13:02 No rush any more', '13:03 Promised for 13:40 now', '13:04 Promised time changed']);
  });

  it('shows seconds where minutes do not tell two rows apart, and the whole time on a closer look', async () => {
    const { rows, titles } = await aTimeline([entry('10:00:05', { what: 'placed' }), entry('10:00:41', { kind: 'seen' }), entry('10:09:00', { kind: 'printed', what: 'ticket' })]);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['13:00:05', '13:00:41', '13:09']);
    expect(titles[0]).toMatch(/^28 Nov.* 13:00:05$/);
  });
});
