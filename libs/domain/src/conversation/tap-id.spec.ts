import fc from 'fast-check';
import { FULFILMENTS, PAYMENT_METHODS } from '@sofra/contracts';
import { REPLY_LIMITS } from './limits';
import { encodeTap, parseTap, type Action } from './tap-id';

const id = fc.uuid();
const count = fc.nat({ max: 999_999_999 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>({ do: 'menu' }, { do: 'basket' }, { do: 'checkout' }, { do: 'orders' }, { do: 'done' }, { do: 'ask-clear' }, { do: 'clear' }, { do: 'change-address' }, { do: 'send-location' }),
  id.map((orderId): Action => ({ do: 'ask-cancel', orderId })),
  id.map((orderId): Action => ({ do: 'cancel', orderId })),
  id.map((categoryId): Action => ({ do: 'category', categoryId })),
  id.map((productId): Action => ({ do: 'product', productId })),
  id.map((modifierId): Action => ({ do: 'choose', modifierId })),
  id.map((modifierId): Action => ({ do: 'unchoose', modifierId })),
  id.map((addressId): Action => ({ do: 'address', addressId })),
  count.map((page): Action => ({ do: 'page', page })),
  count.map((lineId): Action => ({ do: 'line', lineId })),
  count.map((lineId): Action => ({ do: 'rechoose', lineId })),
  count.map((lineId): Action => ({ do: 'remove', lineId })),
  fc.tuple(id, count).map(([productId, offer]): Action => ({ do: 'fill', productId, offer })),
  fc.tuple(count, count).map(([lineId, quantity]): Action => ({ do: 'quantity', lineId, quantity })),
  fc.constantFrom(...FULFILMENTS).map((fulfilment): Action => ({ do: 'fulfil', fulfilment })),
  fc.tuple(fc.constantFrom(...PAYMENT_METHODS), count).map(([method, revision]): Action => ({ do: 'pay', method, revision })),
);

describe(encodeTap.name, () => {
  it('is read back exactly, and fits a row', () => {
    fc.assert(fc.property(id, count, action, (basketId, question, own) => {
      const encoded = encodeTap({ basketId, question, action: own });
      expect(encoded.length).toBeLessThanOrEqual(REPLY_LIMITS.tapId);
      expect(parseTap(encoded)).toEqual({ basketId, question, action: own });
    }));
  });
});

describe(parseTap.name, () => {
  const good = encodeTap({ basketId: '01900000-0000-7000-8000-000000000001', question: 3, action: { do: 'pay', method: 'cash', revision: 7 } });

  it.each([
    ['nothing', ''],
    ['another version', good.replace(/^1/, '2')],
    ['a basket that is none', good.replace(/^1\.[^.]+/, '1.x')],
    ['a question that is no number', good.replace('.3.', '.-3.')],
    ['a leading zero', good.replace('.3.', '.03.')],
    ['an unknown letter', good.replace('.P.', '.Q.')],
    ['an unknown way to pay', good.replace('cash', 'gold')],
    ['a field too few', good.replace(/\.7$/, '')],
    ['a field too many', `${good}.1`],
    ['a revision beyond counting', good.replace(/7$/, '9'.repeat(12))],
    ['a prototype’s name', good.replace('.P.', '.constructor.')],
    ['a long novel', good + 'x'.repeat(300)],
  ])('refuses %s', (_name, forged) => {
    expect(parseTap(forged)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTap(text)));
  });
});
