import { TestBed } from '@angular/core/testing';
import type { OrderAmendmentDto, OrderDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { anItem, anOrder } from '../../../testing/an-order';
import { AutoPrint } from './auto-print';
import type { PrintMoment } from './due-sheets';
import { PrintChoice } from './print-choice';
import { PrintDesk } from './print-desk';
import { PRINTER } from './printer';

type Kitchen = ReturnType<typeof aKitchen>;

/** A screen that prints by itself, beside a printer that takes each sheet at once. */
function aPrintingScreen(moment: PrintMoment, kitchen: Kitchen = aKitchen({ number: 1 })) {
  const printed: string[] = [];
  const printer = async () => {
    const { order, kind, isDuplicate } = TestBed.inject(PrintDesk).sheet()!;
    printed.push(`${order?.number}.${order?.revision} ${kind}${isDuplicate ? ' DUPLICATE' : ''}`);
    window.dispatchEvent(new Event('afterprint'));
  };
  const open = () => {
    TestBed.resetTestingModule();
    standIn(kitchen, 'en', AutoPrint, { provide: PRINTER, useValue: printer });
    return TestBed.inject(AutoPrint);
  };
  const screen = { auto: open() };
  if (moment !== 'off') TestBed.inject(PrintChoice).chooseMoment(moment);
  const pass = async (ms = 1_000) => {
    for (let turn = 0; turn < 20; turn++) {
      kitchen.time.pass(ms / 20);
      TestBed.tick();
      for (let each = 0; each < 10; each++) await Promise.resolve();
    }
  };
  const arrive = async (given: Partial<OrderDto> = {}) => {
    const at = new Date(kitchen.time.now()).toISOString();
    const order = anOrder({ placedAt: at, statusAt: at, ...given });
    kitchen.server.change(order);
    await pass();
    return order;
  };
  const reload = async () => {
    screen.auto = open();
    await pass();
  };
  return { ...kitchen, printed, pass, arrive, reload, choice: () => TestBed.inject(PrintChoice), waiting: () => screen.auto.waiting() };
}

const amended = (order: OrderDto, at: number, station: string | null = null): Partial<OrderDto> => {
  const added = { kind: 'item-added', itemId: '9', name: 'Ayran', quantity: 1, station } as const;
  const amendment: OrderAmendmentDto = { version: order.version + 1, at: new Date(at).toISOString(), by: 'customer' as never, differences: [added] };
  return { revision: order.revision + 1, amendments: [amendment] };
};
const station = (key: string) => ({ key, name: { tr: key }, position: 1, isClosed: false, reroutesTo: null, prints: 'none' as const });

describe(AutoPrint.name, () => {
  beforeEach(() => localStorage.clear());

  it('prints nothing until somebody switches it on, and then not what was there before', async () => {
    const { arrive, printed, choice, pass } = aPrintingScreen('off');
    await arrive({ number: 2 });
    await pass(1_000);
    choice().chooseMoment('placed');
    await pass(1_000);
    await arrive({ number: 3 });
    expect(printed).toEqual(['3.1 ticket']);
  });

  it('prints on arrival, ticket and label if both are wanted, each once', async () => {
    const { arrive, printed, choice, revise } = withRevise(aPrintingScreen('placed'));
    choice().choosePapers('both');
    const order = await arrive({ number: 2 });
    await revise(order, { status: 'preparing', acceptedAt: '2026-11-22T10:01:00.000Z' });
    expect(printed).toEqual(['2.1 ticket', '2.1 label']);
  });

  it('prints when somebody accepts, if that was chosen', async () => {
    const { arrive, printed, actions, pass } = aPrintingScreen('accepted');
    const order = await arrive({ number: 2 });
    expect(printed).toEqual([]);
    actions.advance(order.id, 'preparing');
    await pass(1_000);
    expect(printed).toEqual(['2.1 ticket']);
  });

  it('leaves to the other tablet of the station what that one has claimed', async () => {
    const kitchen = aKitchen();
    const { arrive, printed, network } = aPrintingScreen('placed', kitchen);
    const order = anOrder({ number: 2 });
    kitchen.server.answer('print.claim', { orderId: order.id, revision: 1, kind: 'ticket', station: null });
    await arrive({ id: order.id, number: 2 });
    expect(printed).toEqual([]);
    expect(network.sent).toEqual([]);
  });

  it('prints a changed order again, but not where the change is not made', async () => {
    const kitchen = aKitchen();
    kitchen.server.settle({ stations: [station('grill'), station('oven')] });
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    const { arrive, printed, time, revise } = withRevise(aPrintingScreen('placed', kitchen));
    const order = await arrive({ number: 2, items: [anItem({ station: 'grill' }), anItem({ station: 'oven' })] });
    await revise(order, amended(order, time.now(), 'oven'));
    expect(printed).toEqual(['2.1 ticket']);
    await revise(order, amended({ ...order, revision: 2 }, time.now(), 'grill'));
    expect(printed).toEqual(['2.1 ticket', '2.3 ticket']);
  });

  it('prints no second ticket when somebody acknowledges a change that is made elsewhere', async () => {
    const kitchen = aKitchen();
    kitchen.server.settle({ stations: [station('grill'), station('oven')] });
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    const { arrive, printed, time, revise } = withRevise(aPrintingScreen('placed', kitchen));
    const order = await arrive({ number: 2, items: [anItem({ station: 'grill' }), anItem({ station: 'oven' })] });
    await revise(order, amended(order, time.now(), 'oven'));
    await revise(order, { amendments: [] });
    expect(printed).toEqual(['2.1 ticket']);
  });

  it('prints nothing anew after a reload', async () => {
    const { arrive, printed, reload } = aPrintingScreen('placed');
    await arrive({ number: 2 });
    await reload();
    expect(printed).toEqual(['2.1 ticket']);
    localStorage.removeItem('sofra.print.done');
    await reload();
    expect(printed).toEqual(['2.1 ticket']);
  });

  it('says DUPLICATE when it was cut off while it printed', async () => {
    const { arrive, printed, reload } = aPrintingScreen('placed');
    const order = await arrive({ number: 2 });
    localStorage.setItem('sofra.print.done', '[]');
    localStorage.setItem('sofra.print.job', JSON.stringify({ key: `${order.id} 1 ticket `, claimId: 'claim-1', isStarted: true }));
    await reload();
    expect(printed).toEqual(['2.1 ticket', '2.1 ticket DUPLICATE']);
  });

  it('waits without a network and catches up when it is back', async () => {
    const { arrive, printed, actions, network, pass, waiting } = aPrintingScreen('accepted');
    const order = await arrive({ number: 2 });
    network.isReachable = false;
    network.breakLine();
    actions.advance(order.id, 'preparing');
    await pass(5_000);
    expect([printed, waiting()]).toEqual([[], 1]);
    network.isReachable = true;
    await pass(60_000);
    expect([printed, waiting()]).toEqual([['2.1 ticket'], 0]);
  });

  it('leaves alone what is over, and what has lain about for hours', async () => {
    const { arrive, printed, time } = aPrintingScreen('placed');
    TestBed.inject(PrintChoice).since.set(0);
    await arrive({ number: 2, status: 'cancelled', cancelledBy: 'customer' });
    const yesterday = new Date(time.now() - 24 * 3_600_000).toISOString();
    await arrive({ number: 3, placedAt: yesterday, statusAt: yesterday });
    expect(printed.filter((sheet) => /^[23]\./.test(sheet))).toEqual([]);
  });
});

function withRevise<T extends Kitchen & { pass(ms?: number): Promise<void> }>(screen: T) {
  const revise = async ({ id }: OrderDto, change: Partial<OrderDto>) => {
    screen.server.revise(id, change);
    await screen.pass(1_000);
  };
  return { ...screen, revise };
}
