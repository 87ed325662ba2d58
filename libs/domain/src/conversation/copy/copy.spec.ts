import { CANCEL_REASONS, ORDER_STATUSES, REJECT_REASONS, UNDELIVERED_REASONS, type OrderStatus } from '@sofra/contracts';
import { anId, expectWithinLimits } from '../../testing';
import { REPLY_LIMITS } from '../limits';
import { cancelAnswerReply, failedReply, floodReply, managerAlarmReply, orderWaitingReply, promiseMovedReply, stoppedReply } from '../order-news';
import { rewardReply } from '../referral-words';
import { statusReply, type StatusFacts } from '../status-reply';
import { EN } from './en';
import { TR } from './tr';

const COPIES = [['tr', TR], ['en', EN]] as const;

describe.each(COPIES)('copy in %s', (_locale, copy) => {
  it.each(Object.entries(copy.button))('%s: %j fits a button', (_name, title) => {
    expect(title.length).toBeLessThanOrEqual(REPLY_LIMITS.buttonTitle);
    expect(title.trim()).toBe(title);
  });

  it('fits rows with the largest numbers', () => {
    const titles = [...Object.values(copy.payRow), copy.quantityRow(99), copy.cancelRow(9_999)];
    expect(titles.filter((title) => title.length > REPLY_LIMITS.buttonTitle)).toEqual([]);
    const hints = Object.values(copy.payRowHint).flatMap((hint) => [true, false].map((isLater) => hint('1.234.567,89 TL', isLater)));
    expect(hints.filter((hint) => hint.length > REPLY_LIMITS.rowDescription)).toEqual([]);
  });
});

describe(statusReply.name, () => {
  const facts: StatusFacts = {
    orderId: anId(12), number: 12, status: 'preparing', fulfilment: 'delivery', promisedAt: null, timeZone: 'Europe/Istanbul', reason: null, phone: '+90 212 555 01 01',
    total: 31_000, currency: 'TRY', branch: 'Sofra Moda',
  };

  it('tells the promised time in the branch’s zone', () => {
    const reply = statusReply({ ...facts, promisedAt: Date.UTC(2026, 10, 22, 16, 45) }, 'tr');
    expect(reply?.content.body).toBe('👨‍🍳 *12* numaralı siparişiniz hazırlanıyor.\nTahmini saat: 19:45');
  });

  it.each([
    ['placed', 'delivery', null],
    ['preparing', 'delivery', 'is being prepared'],
    ['ready', 'delivery', null],
    ['ready', 'pickup', 'is ready'],
    ['out-for-delivery', 'delivery', 'on its way'],
    ['delivered', 'delivery', 'Enjoy'],
    ['collected', 'pickup', null],
  ] as const)('%s for %s says %j', (status, fulfilment, words) => {
    const body = statusReply({ ...facts, status, fulfilment }, 'en')?.content.body ?? null;
    if (words === null) expect(body).toBeNull();
    else expect(body).toContain(words);
  });

  it('gives the kitchen’s own words without their markup', () => {
    expect(statusReply({ ...facts, status: 'rejected', reason: '*Ocak* bozuldu\0' }, 'tr')?.content.body).toContain('\nNeden: Ocak bozuldu\n');
  });

  const withReason: [OrderStatus, readonly string[]][] = [['rejected', REJECT_REASONS], ['cancelled', CANCEL_REASONS], ['undelivered', UNDELIVERED_REASONS]];
  it.each(withReason.flatMap(([status, reasons]) => reasons.map((reason) => [status, reason] as const)))('%s because of %s never shows a code', (status, reason) => {
    for (const locale of ['tr', 'en'] as const) {
      const body = statusReply({ ...facts, status, reason }, locale)?.content.body ?? '';
      expect(body).not.toContain(`: ${reason}\n`);
      expect(body).toContain('+90 212 555 01 01');
    }
  });

  it('tells a new time in the branch’s zone', () => {
    const moved = promiseMovedReply({ number: 12, promisedAt: Date.UTC(2026, 10, 22, 16, 45), timeZone: 'Europe/Istanbul' }, 'en');
    expect(moved).toMatchObject({ purpose: 'status', content: { body: expect.stringContaining('19:45') }, template: { name: 'sofra_order_later', values: ['12', '19:45'] } });
  });

  it('keeps within the platform’s limits for every status', () => {
    for (const locale of ['tr', 'en'] as const) {
      const replies = ORDER_STATUSES.flatMap((status) => statusReply({ ...facts, status, reason: 'x'.repeat(5_000) }, locale) ?? []);
      const others = [failedReply(locale), floodReply(locale), stoppedReply(locale), rewardReply({ code: 'DOST234567', currency: 'TRY', terms: { kind: 'percent', value: 100, cap: 999_999_999, minimumBasket: 999_999_999, validDays: 730 } }, locale), cancelAnswerReply({ number: 1, isAccepted: true, phone: null }, locale), cancelAnswerReply({ number: 1, isAccepted: false, phone: null }, locale)];
      const waiting = [orderWaitingReply({ number: 1, phone: '+90 212 555 01 01' }, locale), managerAlarmReply({ number: 1, branch: 'Ş'.repeat(400), minutes: 12 }, locale)];
      for (const reply of [...replies, ...others, ...waiting]) expectWithinLimits(reply);
    }
  });
});
