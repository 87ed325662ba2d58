import { attributeTerm, type OrderTermFacts, orderTerms, organizationTerm, soughtTerms, termOfMonth } from './order-terms';

const AN_ORDER: OrderTermFacts = {
  organizationId: 'o1',
  branchId: 'b1',
  number: 42,
  businessDay: '2026-11-27',
  customerName: 'İsmail Çağrı Işık',
  customerPhone: '+90 532 111 22 33',
  tableLabel: null,
  channel: 'phone',
  fulfilment: 'delivery',
  paymentMethod: 'meal-card',
  couponCode: 'ILK50',
  products: ['Tavuk Döner 90 g', 'Lahmacun', 'Ayran 1,5 L'],
};

function isFound(order: OrderTermFacts, text: string, scoped = (term: string) => term): boolean {
  const terms = orderTerms(order);
  return soughtTerms(text).every((any) => any.some(({ term, isPrefix }) => terms.some((each) => (isPrefix ? each.startsWith(scoped(term)) : each === scoped(term)))));
}

describe(soughtTerms.name, () => {
  it.each([
    'ismail', 'İSMAİL', 'ısmaıl', 'isik', 'IŞIK', 'cag', 'çağ', 'ismail ışık', 'ışık ismail', 'ismail lahm',
    '42', '#42', '042', '2233', '1112233', '0532 111 22 33', '+90 532 111 22 33', '5321112233', '00905321112233', '(0532) 111-22-33',
    'ilk50', 'İLK50', 'ılk', 'doner', 'DÖNER', 'döner 90', 'tavuk-döner', 'ayran 1,5', '',
  ])('finds the order by %s', (text) => {
    expect(isFound(AN_ORDER, text)).toBe(true);
    expect(isFound(AN_ORDER, text, (term) => termOfMonth('2026-11', term))).toBe(true);
  });

  it.each(['smail', '4', '#2233', '#4', '233', '2234', '0533 111 22 33', 'ismail pide', 'adana', 'phone', 'meal', 'b', 'branch', 'coupon', 'organ', 'month', 'channel', 'fulfilment', 'pay', 'b1'])('does not find it by %s', (text) => {
    expect(isFound(AN_ORDER, text)).toBe(false);
    expect(isFound(AN_ORDER, text, (term) => termOfMonth('2026-11', term))).toBe(false);
  });

  it('takes the tail of a phone for one also where it could be a number', () => {
    expect(soughtTerms('2233')).toEqual([[{ term: '2233', isPrefix: false }, { term: '#2233', isPrefix: false }, { term: '@3322', isPrefix: true }]]);
  });

  it('looks for no more than eight words', () => {
    expect(soughtTerms('a b c d e f g h i j')).toHaveLength(8);
  });

  it('wants nothing of what is only signs', () => {
    expect(soughtTerms(`'"()&|!:* \\ `)).toEqual([]);
  });
});

describe(orderTerms.name, () => {
  it('has what filters ask for', () => {
    const asked = [organizationTerm('o1'), attributeTerm('branch', 'b1'), attributeTerm('channel', 'phone'), attributeTerm('payment', 'meal-card'), attributeTerm('coupon', ' ilk50'), attributeTerm('month', '2026-11')];
    expect(orderTerms(AN_ORDER)).toEqual(expect.arrayContaining(asked));
  });

  it('says nothing twice and nothing of what is not there', () => {
    const terms = orderTerms({ ...AN_ORDER, customerName: '', customerPhone: null, couponCode: null, products: ['Ayran', 'AYRAN', 'Büyük ayran'] });
    expect(terms).toEqual(['ayran', 'buyuk', '#42', '2026-11=ayran', '2026-11=buyuk', '2026-11=#42', '=organization=o1', '=branch=b1', '=month=2026-11', '=channel=phone', '=fulfilment=delivery', '=payment=meal-card']);
  });
});
