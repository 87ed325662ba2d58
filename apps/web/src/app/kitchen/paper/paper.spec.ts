import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { anItem } from '../../../testing/an-order';
import { textOf } from '../../../testing/look';
import { Paper } from './paper';
import { PrintDesk } from './print-desk';

async function aPrinter() {
  const kitchen = aKitchen({ number: 42, items: [anItem({ modifiers: [{ name: 'Soğansız', price: 0, quantity: 1, removal: true }] })] });
  standIn(kitchen, 'en');
  const fixture = TestBed.createComponent(Paper);
  const desk = TestBed.inject(PrintDesk);
  const printed: string[] = [];
  const print = async () => {
    const done = desk.print(kitchen.first, 'ticket', async () => {
      await fixture.whenStable();
      printed.push(textOf(fixture.nativeElement));
    });
    kitchen.time.pass(10_000);
    await done;
    await fixture.whenStable();
  };
  const printer = async () => {
    window.dispatchEvent(new Event('afterprint'));
    await fixture.whenStable();
  };
  return { ...kitchen, print, printer, printed, root: fixture.nativeElement as HTMLElement };
}

describe(PrintDesk.name, () => {
  it('prints the ticket, and leaves nothing on the page once the printer has it', async () => {
    const { print, printer, printed, root } = await aPrinter();
    await print();
    // A tablet's browser has answered, and draws only now.
    expect(textOf(root)).toMatch(/^42 /);
    await printer();
    expect(printed[0]).toMatch(/^42 Delivery .* 1 × Tavuk Döner Dürüm Soğansız/);
    expect(textOf(root)).toBe('');
  });

  it('says DUPLICATE on the second one', async () => {
    const { print, printer, printed } = await aPrinter();
    await print();
    await printer();
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
});
