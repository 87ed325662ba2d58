import { judgeRefund } from './refund';

const PAID = { total: 10_000, refunded: 0, paymentStatus: 'paid' as const };

describe(judgeRefund.name, () => {
  it('gives back a part, then the rest', () => {
    expect(judgeRefund(PAID, 4_000)).toEqual({ ok: true, value: { isAll: false } });
    expect(judgeRefund({ ...PAID, refunded: 4_000 }, 6_000)).toEqual({ ok: true, value: { isAll: true } });
  });

  it('gives back no more than was paid', () => {
    expect(judgeRefund({ ...PAID, refunded: 4_000 }, 6_001)).toMatchObject({ refusal: { code: 'too-high', most: 6_000 } });
  });

  it.each(['due', 'void', 'refunded'] as const)('gives nothing back of a payment that is %s', (paymentStatus) => {
    expect(judgeRefund({ ...PAID, paymentStatus }, 1)).toMatchObject({ refusal: { code: 'nothing-to-refund' } });
  });

  it('gives nothing back of what was free', () => {
    expect(judgeRefund({ ...PAID, total: 0 }, 1)).toMatchObject({ refusal: { code: 'nothing-to-refund' } });
  });
});
