import { TestBed } from '@angular/core/testing';
import type { OrderDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { anItem } from '../../../testing/an-order';
import { textOf } from '../../../testing/look';
import { Paper } from './paper';
import { PrintDesk } from './print-desk';
import { PRINTER } from './printer';

async function aPrinter(order: Partial<OrderDto> = {}) {
  const kitchen = aKitchen({ number: 42, items: [anItem({ modifiers: [{ name: 'Soğansız', price: 0, quantity: 1, removal: true }] })], ...order });
  const printed: string[] = [];
  const printer = async () => {
    await fixture.whenStable();
    printed.push(textOf(fixture.nativeElement));
  };
  standIn(kitchen, 'en', { provide: PRINTER, useValue: printer });
  const fixture = TestBed.createComponent(Paper);
  const desk = TestBed.inject(PrintDesk);
  const print = async () => {
    const wanted = printed.length + 1;
    void desk.print(kitchen.first, 'ticket');
    kitchen.time.pass(10_000);
    await until(() => printed.length === wanted);
    await fixture.whenStable();
  };
  const done = async () => {
    window.dispatchEvent(new Event('afterprint'));
    await fixture.whenStable();
  };
  return { ...kitchen, desk, print, done, printed, root: fixture.nativeElement as HTMLElement };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe(PrintDesk.name, () => {
  it('prints the ticket, and leaves nothing on the page once the printer has it', async () => {
    const { print, done, printed, root } = await aPrinter();
    await print();
    // A tablet's browser has answered, and draws only now.
    expect(textOf(root)).toMatch(/^42 /);
    await done();
    expect(printed[0]).toMatch(/^42 Delivery .* 1 × Tavuk Döner Dürüm Soğansız/);
    expect(textOf(root)).toBe('');
  });

  it('says ALLERGY above the note that speaks of one, of a dish or of the whole order', async () => {
    const { print, printed } = await aPrinter({ items: [anItem({ note: 'No sesame, I am allergic' }), anItem({ note: 'Well done' })], note: 'Nut allergy' });
    await print();
    expect(printed[0]?.split('ALLERGY')).toEqual([expect.stringMatching(/Dürüm $/), expect.stringMatching(/^ ?No sesame, I am allergic .*Well done/), expect.stringMatching(/^ ?Nut allergy/)]);
  });

  it('says RUSH beside the number of what goes first', async () => {
    const { print, printed } = await aPrinter({ rush: true });
    await print();
    expect(printed[0]).toMatch(/^42 RUSH Delivery/);
  });

  it('says DUPLICATE on the second one', async () => {
    const { print, done, printed } = await aPrinter();
    await print();
    await done();
    await print();
    expect(printed[1]).toMatch(/^DUPLICATE, copy 2 42/);
  });

  it('prints without a network too, and says that nobody counted it', async () => {
    const { print, printed, network } = await aPrinter();
    network.isReachable = false;
    network.breakLine();
    await print();
    expect(printed[0]).toMatch(/^PRINTED OFFLINE: MAY BE A DUPLICATE 42/);
  });

  it('has the parts of a combo under its name', async () => {
    const combo = { id: '1', name: 'Dürüm Menü' };
    const { print, printed } = await aPrinter({ items: [anItem({ combo }), anItem({ name: 'Ayran', combo })] });
    await print();
    expect(printed[0]).toContain('1 × Dürüm Menü 1 × Tavuk Döner Dürüm 1 × Ayran');
  });

  it('says what is different in a changed order', async () => {
    const added = { kind: 'item-added', itemId: '2', name: 'Ayran', quantity: 2, station: null } as const;
    const { print, printed } = await aPrinter({ revision: 2, amendments: [{ version: 2, at: '2026-11-22T10:01:00.000Z', by: { kind: 'system' } as never, differences: [added] }] });
    await print();
    expect(printed[0]).toMatch(/CHANGED, version 2 New: 2 × Ayran/);
  });

  it('has a sheet to try the printer with, that no order stands on', async () => {
    const { desk, done, printed } = await aPrinter();
    const tested = desk.test();
    await until(() => printed.length === 1);
    await done();
    await tested;
    expect(printed[0]).toMatch(/^Sofra .*Test sheet/);
  });
});
