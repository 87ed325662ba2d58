import { FULFILMENTS, LOCALES, ORDER_STATUSES } from '@sofra/contracts';
import { fitsFulfilment, isOpenStatus, nextStatuses } from '@sofra/domain';
import { DICTIONARIES } from '../core/i18n/provide-words';
import { REASONS, asksReason, moveWord, primaryMove, reasonedMoves, skippingMoves } from './ticket-moves';

const tickets = ORDER_STATUSES.flatMap((status) => FULFILMENTS.map((fulfilment) => ({ status, fulfilment })));
const word = (locale: (typeof LOCALES)[number], key: string) => key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], DICTIONARIES[locale]);

describe('moves of a ticket', () => {
  it.each(tickets)('together are the domain’s table for $status, $fulfilment', (ticket) => {
    const primary = primaryMove(ticket);
    const all = [...(primary ? [primary] : []), ...skippingMoves(ticket), ...reasonedMoves(ticket)];
    expect(all.sort()).toEqual(nextStatuses(ticket.status, ticket.fulfilment).sort());
  });

  it.each(tickets.filter(({ status, fulfilment }) => isOpenStatus(status) && fitsFulfilment(status, fulfilment)))('lead on from $status, $fulfilment with one touch', (ticket) => {
    expect(primaryMove(ticket)).not.toBeNull();
  });

  it.each([
    ['placed', 'delivery', 'preparing'],
    ['preparing', 'table', 'ready'],
    ['ready', 'delivery', 'out-for-delivery'],
    ['ready', 'pickup', 'collected'],
    ['out-for-delivery', 'delivery', 'delivered'],
  ] as const)('%s, %s goes to %s', (status, fulfilment, to) => {
    expect(primaryMove({ status, fulfilment })).toBe(to);
  });

  it.each(LOCALES)('have words in %s', (locale) => {
    for (const { fulfilment } of tickets) for (const to of ORDER_STATUSES) expect(word(locale, moveWord(to, fulfilment))).toEqual(expect.any(String));
    for (const reasons of Object.values(REASONS)) for (const reason of reasons) expect(word(locale, `reason.${reason}`)).toEqual(expect.any(String));
  });

  it('ask for a reason exactly where the domain does', () => {
    expect(ORDER_STATUSES.filter(asksReason)).toEqual(['undelivered', 'rejected', 'cancelled']);
  });
});
