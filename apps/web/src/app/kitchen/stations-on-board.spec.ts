import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { BoardStationDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../testing/a-kitchen';
import { anItem, anOrder } from '../../testing/an-order';
import { byRole, textOf } from '../../testing/look';
import { AllDayPanel } from './all-day-panel';
import { Glass } from './on-glass';
import { TicketList } from './ticket-list';

const station = (key: string, tr: string): BoardStationDto => ({ key, name: { tr }, position: 1, isClosed: false, reroutesTo: null, prints: 'none' });
const STATIONS = [station('grill', 'Izgara'), station('oven', 'Fırın')];
const MIXED = [anItem({ id: 'kofte', name: 'Köfte', quantity: 2, station: 'grill' }), anItem({ id: 'pide', name: 'Pide', station: 'oven' }), anItem({ id: 'ayran', name: 'Ayran' })];

function aKitchenWithStations(...orders: Parameters<typeof aKitchen>) {
  const kitchen = aKitchen(...orders);
  kitchen.server.settle({ stations: STATIONS });
  kitchen.time.pass(100);
  return kitchen;
}

async function theList(kitchen: ReturnType<typeof aKitchen>) {
  standIn(kitchen, 'tr', { provide: Glass, useValue: { watch: () => undefined, leave: () => undefined } });
  const fixture = TestBed.createComponent(TicketList, { bindings: [inputBinding('tickets', () => kitchen.store.tickets()), inputBinding('emptyText', () => 'Boş')] });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  return { root, settle: () => fixture.whenStable(), touch: (name: string | RegExp) => byRole(root, 'button', name).click() };
}

describe('the pass', () => {
  it.each([['preparing', 'Izgara 0/1 Fırın 0/1 Herkes 0/1'], ['ready', '']] as const)('sees how far each station is while the order is %s', async (status, line) => {
    const kitchen = aKitchenWithStations({ status, items: MIXED });
    kitchen.chosen.set({ kind: 'expo', station: null });
    const { root } = await theList(kitchen);
    expect(textOf(root.querySelector('sofra-station-line'))).toBe(line);
  });
});

describe('a station’s screen', () => {
  it('shows what it makes, everybody’s items, and who else works on the order', async () => {
    const kitchen = aKitchenWithStations({ status: 'preparing', items: MIXED });
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    const { root } = await theList(kitchen);
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual(['2 × Köfte', '1 × Ayran']);
    expect(textOf(root.querySelector('sofra-station-line'))).toBe('Ayrıca: Fırın');
  });

  it('lets the ticket go when its part is made, offers it back, and leaves the order to the pass', async () => {
    const kitchen = aKitchenWithStations({ status: 'preparing', items: MIXED });
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    const { root, settle, touch } = await theList(kitchen);
    touch('Bizde tamam');
    await settle();
    expect(textOf(root)).toBe('Boş');
    kitchen.time.pass(50);
    expect(kitchen.server.all[0]).toMatchObject({ status: 'preparing', items: [{ status: 'done' }, { status: 'open' }, { status: 'done' }] });
    kitchen.actions.undo(kitchen.actions.undoable()[0]!);
    await settle();
    expect(root.querySelectorAll('li')).toHaveLength(2);
  });

  it('shows nothing of orders that are not its business', async () => {
    const kitchen = aKitchenWithStations({ status: 'preparing', items: [anItem({ station: 'oven' })] });
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    expect(kitchen.store.tickets()).toEqual([]);
  });

  it('rings for what it shows only', () => {
    const kitchen = aKitchenWithStations();
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    const forOven = anOrder({ items: [anItem({ station: 'oven' })] });
    kitchen.server.change(forOven);
    kitchen.time.pass(100);
    kitchen.server.revise(forOven.id, { cancelRequestedAt: '2026-11-22T10:00:00.000Z' });
    kitchen.time.pass(100);
    kitchen.server.revise(forOven.id, { status: 'cancelled', cancelledBy: 'customer' });
    kitchen.server.change(anOrder({ items: [anItem({ station: 'oven' })] }));
    kitchen.time.pass(100);
    expect({ dings: kitchen.dings, urgency: kitchen.store.urgency() }).toEqual({ dings: [], urgency: 'silent' });

    const forGrill = anOrder({ items: MIXED });
    kitchen.server.change(forGrill);
    kitchen.time.pass(100);
    expect({ dings: kitchen.dings, urgency: kitchen.store.urgency() }).toEqual({ dings: ['new'], urgency: 'plain' });
    kitchen.server.revise(forGrill.id, { status: 'cancelled', cancelledBy: 'customer' });
    kitchen.time.pass(100);
    expect(kitchen.dings).toEqual(['new', 'cancelled']);
  });

  it('shows the whole kitchen when the branch has no such station any more', () => {
    const kitchen = aKitchenWithStations({ status: 'preparing', items: MIXED });
    kitchen.chosen.set({ kind: 'station', station: 'bar' });
    expect(kitchen.store.place().kind).toBe('kitchen');
    expect(kitchen.store.tickets()).toHaveLength(1);
  });
});

describe('the pass', () => {
  it('sees how far each station is, and finishes an order with open items only when it insists', async () => {
    const kitchen = aKitchenWithStations({ status: 'preparing', fulfilment: 'table', items: [{ ...MIXED[0]!, status: 'done' }, MIXED[1]!] });
    kitchen.chosen.set({ kind: 'expo', station: null });
    const { root, touch } = await theList(kitchen);
    expect([...root.querySelectorAll('.part')].map(textOf)).toEqual(['Izgara 1/1', 'Fırın 0/1']);
    touch('Hazır');
    expect(kitchen.status(kitchen.first.id)).toBe('preparing');
    expect(kitchen.actions.unfinished()).toMatchObject({ open: 1, to: 'ready' });
    kitchen.actions.insist();
    expect(kitchen.status(kitchen.first.id)).toBe('ready');
  });
});

describe('a ticket', () => {
  it('checks an item off for all screens at a touch', async () => {
    const kitchen = aKitchen({ status: 'preparing', items: MIXED });
    const { touch } = await theList(kitchen);
    touch(/Köfte/);
    kitchen.time.pass(50);
    expect(kitchen.server.all[0]?.items.map(({ status }) => status)).toEqual(['done', 'open', 'open']);
  });

  it('says what changed until somebody has seen it', async () => {
    const changed = { kind: 'quantity' as const, itemId: 'kofte', name: 'Köfte', before: 2, after: 3, station: 'grill' };
    const kitchen = aKitchen({ status: 'preparing', items: MIXED, amendments: [{ version: 2, at: '2026-11-22T10:00:00.000Z', by: 'customer', differences: [changed] }] });
    const { root, settle, touch } = await theList(kitchen);
    expect(textOf(root.querySelector('sofra-ticket-changes li'))).toBe('Köfte: 3 oldu (önceki: 2)');
    touch('Gördüm');
    await settle();
    expect(root.querySelector('sofra-ticket-changes')).toBeNull();
    kitchen.time.pass(50);
    expect(kitchen.server.all[0]?.amendments).toEqual([]);
  });
});

describe(AllDayPanel.name, () => {
  it('counts what is to be made, split by what was chosen, and marks the tickets of a line', async () => {
    const plain = anItem({ name: 'Dürüm', quantity: 2 });
    const spicy = anItem({ name: 'Dürüm', modifiers: [{ name: 'Acılı', price: 0, quantity: 1, removal: false }] });
    const kitchen = aKitchen({ status: 'preparing', items: [plain] }, { status: 'placed', items: [spicy] }, { status: 'ready', items: [{ ...spicy, status: 'done' }] });
    standIn(kitchen);
    const fixture = TestBed.createComponent(AllDayPanel);
    await fixture.whenStable();
    const root: HTMLElement = fixture.nativeElement;
    expect(textOf(root.querySelector('h3'))).toBe('3 Dürüm');
    expect([...root.querySelectorAll('section button')].map(textOf)).toEqual(['2 sade', '1 Acılı']);
    byRole(root, 'button', '1 Acılı').click();
    await fixture.whenStable();
    expect(byRole(root, 'button', '1 Acılı').getAttribute('aria-pressed')).toBe('true');
  });

  it('says a dish of which all are alike in one line', async () => {
    const kitchen = aKitchen({ items: [anItem({ name: 'Ayran', quantity: 2 })] }, { items: [anItem({ name: 'Ayran', quantity: 4 })] });
    standIn(kitchen);
    const fixture = TestBed.createComponent(AllDayPanel);
    await fixture.whenStable();
    expect([...fixture.nativeElement.querySelectorAll('section')].map(textOf)).toEqual(['6 Ayran']);
    expect(byRole(fixture.nativeElement, 'button', '6 Ayran').getAttribute('aria-pressed')).toBe('false');
  });
});
