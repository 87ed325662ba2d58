import { aGroup, aMenu, aProduct, EVENING } from '../testing';
import { type ManualTerms, type ManualWish, phoneOf, quoteManualOrder } from './manual-order';

const AYRAN = aProduct({ price: 4_000 });
const WRAP = aProduct({ price: 18_000, modifierGroups: [aGroup({ min: 1 })] });
const MODA = { id: 'moda', name: 'Moda', area: { kind: 'districts' as const, names: ['Moda'] }, fee: 2_500, minimumBasket: 10_000, minutes: null };

const quote = (wish: Partial<ManualWish>, terms: Partial<ManualTerms> = {}) =>
  quoteManualOrder(
    { basketId: 'b', fulfilment: 'pickup', tableLabel: null, address: null, zoneId: null, couponCode: null, lines: [{ productId: AYRAN.id, quantity: 3, modifiers: [], note: null }], ...wish },
    { now: EVENING, menu: aMenu([{ products: [AYRAN, WRAP] }]), currency: 'TRY', timeZone: 'Europe/Istanbul', locale: 'tr', zones: [], deliveryFee: 2_000, minimumBasket: 0, coupon: null, ...terms },
  );
const at = (text: string) => ({ fulfilment: 'delivery' as const, address: { text, latitude: null, longitude: null } });

describe(quoteManualOrder.name, () => {
  it('prices by the menu, and a delivery with its fee', () => {
    expect(quote({})).toMatchObject({ priced: { total: 12_000 }, problems: [] });
    expect(quote(at('Moda 3'))).toMatchObject({ priced: { total: 14_000 }, problems: [] });
  });

  it('takes the zone of the address, or the one the clerk names', () => {
    expect(quote(at('Moda 3'), { zones: [MODA] })).toMatchObject({ zone: { id: 'moda' }, priced: { total: 14_500 }, problems: [] });
    expect(quote(at('Bahariye 3'), { zones: [MODA] }).problems).toEqual([{ field: 'zoneId', code: 'zone-wanted', name: '' }]);
    expect(quote({ ...at('Bahariye 3'), zoneId: 'moda' }, { zones: [MODA] }).problems).toEqual([]);
  });

  it('names the line that cannot be sold so, and what is missing', () => {
    const lines = [{ productId: WRAP.id, quantity: 1, modifiers: [], note: null }, { productId: 'gone', quantity: 1, modifiers: [], note: null }];
    expect(quote({ lines }).problems).toMatchObject([{ field: 'lines.0', code: 'choice-missing', name: 'Seçim' }, { field: 'lines.1', code: 'product-gone' }]);
    expect(quote({ lines: [], fulfilment: 'table' }).problems.map(({ field }) => field)).toEqual(['lines', 'tableLabel']);
  });

  it('says that there is no such coupon', () => {
    expect(quote({ couponCode: 'YOK' }).problems).toEqual([{ field: 'couponCode', code: 'coupon-unknown', name: '' }]);
  });
});

describe(phoneOf.name, () => {
  it.each([
    ['0532 111 22 33', '905321112233'],
    ['532 111 22 33', '905321112233'],
    ['+90 532 111 22 33', '905321112233'],
    ['0090 532 111 22 33', '905321112233'],
    ['+49 1512 3456789', '4915123456789'],
    ['0216 555 01 01', '902165550101'],
  ])('hears %s', (typed, digits) => expect(phoneOf(typed)).toBe(digits));

  it.each(['', '123', 'Ayşe', '+1'])('hears no number in %j', (typed) => expect(phoneOf(typed)).toBeNull());
});
