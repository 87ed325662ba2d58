import { TestBed } from '@angular/core/testing';
import type { OffSaleDto, SellableDto } from '@sofra/contracts';
import { aKitchen, standIn } from '../../../testing/a-kitchen';
import { byRole, textOf } from '../../../testing/look';
import { Panels } from '../panels';
import { SoldOutButton } from './sold-out-button';
import { SoldOutSheet } from './sold-out-sheet';

const aThing = (name: string, given: Partial<OffSaleDto> = {}): OffSaleDto => ({ productId: name, modifierId: null, name: { tr: name }, group: null, until: null, by: null, ...given });
const HOUR = 3_600_000;

describe(SoldOutSheet.name, () => {
  const stand = async (offSale: (now: number) => OffSaleDto[], menu: SellableDto[] = []) => {
    const kitchen = aKitchen();
    kitchen.server.menu = menu;
    kitchen.server.settle({ offSale: offSale(kitchen.time.now()) });
    kitchen.time.pass(1_000);
    standIn(kitchen, 'en', Panels);
    const [sheet, button] = [TestBed.createComponent(SoldOutSheet), TestBed.createComponent(SoldOutButton)];
    const settle = async (ms = 50) => {
      await Promise.resolve();
      kitchen.time.pass(ms);
      await Promise.all([sheet.whenStable(), button.whenStable()]);
    };
    await settle();
    const rows = () => [...sheet.nativeElement.querySelectorAll('sofra-sheet > dialog > ul > li')].map((row: Element) => textOf(row));
    const tap = async (name: string) => {
      byRole(sheet.nativeElement, 'button', name).click();
      await settle();
    };
    const type = async (text: string) => {
      const input: HTMLInputElement = sheet.nativeElement.querySelector('input');
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await settle();
      await settle();
    };
    return { kitchen, sheet: sheet.nativeElement as HTMLElement, count: () => textOf(button.nativeElement), rows, tap, type, settle };
  };
  const at = (now: number, hours: number) => new Date(now + hours * HOUR).toISOString();

  it('lists what is sold out, the next to come back first, and apart what only the administration switches on', async () => {
    const { sheet, rows, count } = await stand((now) => [
      aThing('Künefe', { until: at(now, 20_000 * 24) }),
      aThing('Kaşar', { productId: null, modifierId: 'k', group: { tr: 'Ekstralar' }, until: at(now, 1), by: 'Tablet 1' }),
      aThing('Yazlık'),
      aThing('Dün', { until: at(now, -1) }),
    ]);
    expect(rows().map((row) => row.replace(/until [^·]*\d\d:\d\d/, 'until then'))).toEqual(['Kaşar Ekstralar until then · Tablet 1 Back on sale', 'Künefe Until it is put back Back on sale']);
    expect(textOf(sheet.querySelector('details')!)).toContain('Yazlık');
    expect(count()).toBe('2');
  });

  it('lists what has run out of counted portions, which only a new count brings back', async () => {
    const { sheet, rows, count } = await stand(() => [aThing('Künefe', { isOutOfStock: true })]);
    expect(rows()).toEqual([expect.stringMatching(/^Künefe No portion is left/)]);
    expect(sheet.querySelector('details')).toBeNull();
    expect(count()).toBe('1');
  });

  it('puts a dish back at one touch, and off again until the same moment when that is undone', async () => {
    const { kitchen, tap, rows, count } = await stand((now) => [aThing('Ayran', { until: at(now, 1) })]);
    const until = kitchen.server.branch.offSale![0]!.until;
    await tap('Back on sale: Ayran');
    expect(rows()).toEqual(['Nothing is sold out.']);
    expect(count()).toBe('');
    await tap('Undo');
    expect(kitchen.store.branch()?.offSale).toMatchObject([{ productId: 'Ayran', until }]);
    expect(count()).toBe('1');
  });

  it('finds an option of the menu and takes it off sale until tomorrow, on this screen once the server has it', async () => {
    const option = { productId: null, modifierId: 'k', name: { tr: 'Kaşar' }, group: { tr: 'Ekstralar' } };
    const { kitchen, tap, type, rows } = await stand(() => [], [option, aThing('Ayran')]);
    await type('Kaş');
    await tap('Sold out: Kaşar');
    await tap('Until tomorrow');
    expect(kitchen.network.sent).toEqual(['product.sold-out']);
    expect(rows()).toEqual([expect.stringMatching(/^Kaşar Ekstralar until .* · Tablet Back on sale$/)]);
    // Five in the morning in Istanbul.
    expect(kitchen.store.branch()?.offSale?.[0]?.until).toMatch(/T02:00:00.000Z$/);
  });

  it('undoes to what was before: sold out until then, not back on sale', async () => {
    const { kitchen, tap, type } = await stand((now) => [aThing('Ayran', { until: at(now, 20), by: 'Usta' })], [aThing('Ayran')]);
    const until = kitchen.server.branch.offSale![0]!.until;
    await type('Ayr');
    await tap('Sold out: Ayran');
    await tap('For two hours');
    expect(kitchen.store.branch()?.offSale?.[0]?.until).not.toBe(until);
    await tap('Undo');
    expect(kitchen.store.branch()?.offSale).toMatchObject([{ productId: 'Ayran', until }]);
  });

  it('shows without a network what it knows, keeps what is put back, and says that searching must wait', async () => {
    const { kitchen, sheet, tap, type, rows } = await stand((now) => [aThing('Ayran', { until: at(now, 1) })]);
    kitchen.network.isReachable = false;
    kitchen.network.breakLine();
    await type('ayran');
    expect(textOf(sheet)).toContain('Searching needs a connection.');
    await tap('Back on sale: Ayran');
    expect(rows()).toEqual(['Nothing is sold out.']);
    expect(kitchen.store.waitingCount()).toBe(1);
  });

  it('lets a dish come back by itself when its time has come', async () => {
    const { count, settle } = await stand((now) => [aThing('Ayran', { until: at(now, 1) })]);
    await settle(HOUR);
    expect(count()).toBe('');
  });
});
