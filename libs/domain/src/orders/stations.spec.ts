import type { OrderDto } from '@sofra/contracts';
import { allDayCounts } from './all-day';
import { alsoAt, goesRound, itemsAt, routedStation, stationParts, type StationRoute } from './stations';

const open = (key: string): StationRoute => ({ key, isClosed: false, reroutesTo: null });
const closed = (key: string, reroutesTo: string | null): StationRoute => ({ key, isClosed: true, reroutesTo });
const item = (name: string, station: string | null, status: 'open' | 'done' = 'open', quantity = 1) => ({ name, station, status, quantity, productId: name, modifiers: [] });
const order = { id: 'o', status: 'preparing', items: [item('kebap', 'grill'), item('pide', 'oven', 'done'), item('ayran', null)] };

describe(routedStation.name, () => {
  it.each([
    ['its own', 'grill', [open('grill')], 'grill'],
    ['where the closed one sends it', 'grill', [closed('grill', 'oven'), open('oven')], 'oven'],
    ['along a chain', 'grill', [closed('grill', 'oven'), closed('oven', 'bar'), open('bar')], 'bar'],
    ['everybody when closed with nowhere to go', 'grill', [closed('grill', null), open('oven')], null],
    ['everybody when the chain goes round', 'grill', [closed('grill', 'oven'), closed('oven', 'grill')], null],
    ['everybody for a station nobody knows', 'sushi', [open('grill')], null],
    ['everybody without a station', null, [open('grill')], null],
  ])('is %s', (_name, station, stations, routed) => {
    expect(routedStation(station, stations)).toBe(routed);
  });
});

describe(itemsAt.name, () => {
  const stations = [open('grill'), open('oven')];

  it("gives a station its own items and everybody's, an expo all", () => {
    expect(itemsAt(order, 'grill', stations).map(({ name }) => name)).toEqual(['kebap', 'ayran']);
    expect(itemsAt(order, null, stations)).toHaveLength(3);
  });

  it('follows a station that closes', () => {
    expect(itemsAt(order, 'oven', [closed('grill', 'oven'), open('oven')]).map(({ name }) => name)).toEqual(['kebap', 'pide', 'ayran']);
  });

  it('names the other stations that still cook', () => {
    expect(alsoAt(order, 'oven', stations)).toEqual(['grill']);
    expect(alsoAt(order, 'grill', stations)).toEqual([]);
  });

  it('counts the parts', () => {
    expect(stationParts(order, stations)).toEqual([
      { station: 'grill', items: 1, open: 1 },
      { station: 'oven', items: 1, open: 0 },
      { station: null, items: 1, open: 1 },
    ]);
  });
});

describe(goesRound.name, () => {
  it('finds circles, and only circles', () => {
    expect(goesRound(closed('grill', 'oven'), [open('grill'), closed('oven', 'grill')])).toBe(true);
    expect(goesRound(closed('grill', 'oven'), [open('grill'), open('oven')])).toBe(false);
  });
});

describe(allDayCounts.name, () => {
  const spicy = { name: 'Acılı', price: 0, quantity: 1, removal: false };
  const orders = [
    { ...order, id: 'a', items: [{ ...item('kebap', 'grill', 'open', 2), modifiers: [spicy] }, item('kebap', 'grill')] },
    { ...order, id: 'b', items: [{ ...item('kebap', 'grill'), modifiers: [spicy] }, item('kebap', 'grill', 'done', 9)] },
    { ...order, id: 'c', status: 'delivered', items: [item('kebap', 'grill', 'open', 9)] },
  ] as unknown as OrderDto[];

  it('adds up what is still to be made, split by what was chosen', () => {
    expect(allDayCounts(orders, 'grill', [open('grill')])).toEqual([
      {
        productId: 'kebap', name: 'kebap', quantity: 4,
        variants: [{ modifiers: 'Acılı', quantity: 3, orderIds: ['a', 'b'] }, { modifiers: '', quantity: 1, orderIds: ['a'] }],
      },
    ]);
    expect(allDayCounts(orders, 'oven', [open('grill'), open('oven')])).toEqual([]);
  });
});
