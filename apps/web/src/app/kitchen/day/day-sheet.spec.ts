import { TestBed } from '@angular/core/testing';
import type { OrderDto, TodayDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { anOrder } from '../../../testing/an-order';
import { byRole, textOf } from '../../../testing/look';
import { DaySheet } from './day-sheet';

const TODAY: TodayDto = {
  branchId: 'branch-1',
  businessDay: '2026-11-22',
  currency: 'TRY',
  orders: 31,
  revenue: 1_234_500,
  byStatus: [],
  averagePrepSeconds: 750,
  promise: { finished: 20, kept: 19 },
  stations: [],
  products: [],
};

async function theDay(orders: OrderDto[]) {
  const kitchen = aKitchen();
  kitchen.server.today = TODAY;
  kitchen.server.find = (text) => orders.filter(({ number }) => String(number).includes(text));
  standIn(kitchen, 'en');
  const fixture = TestBed.createComponent(DaySheet);
  // The network takes its time, then promises and the page follow.
  const settle = async () => {
    await fixture.whenStable();
    kitchen.time.pass(50);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await fixture.whenStable();
  };
  await settle();
  const root: HTMLElement = fixture.nativeElement;
  const search = async (text: string) => {
    const input = root.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  return { ...kitchen, root, search, numbers: () => [...root.querySelectorAll('li > b')].map(textOf) };
}

describe(DaySheet.name, () => {
  it('shows the day’s numbers', async () => {
    const { root } = await theDay([]);
    expect([...root.querySelectorAll('dl div')].map(textOf)).toEqual(['Orders 31', 'Takings 12,345.00 TL', 'Average preparation 13 min', 'Promises kept 95%']);
  });

  it('finds orders of the day and takes one back', async () => {
    const order = anOrder({ number: 12, status: 'delivered', recallTo: 'out-for-delivery' });
    const { root, search, numbers, network, time } = await theDay([order, anOrder({ number: 13 })]);
    expect(numbers()).toEqual(['12', '13']);
    await search('12');
    expect(numbers()).toEqual(['12']);
    byRole(root, 'button', 'Move back to On the way').click();
    time.pass(50);
    expect(network.sent).toEqual(['order.recall']);
  });

  it('says so when the server does not answer', async () => {
    const { root, search, network } = await theDay([]);
    network.isReachable = false;
    network.breakLine();
    await search('1');
    expect(textOf(root.querySelector('[role=alert]'))).toContain('The server cannot be reached right now.');
  });
});
