import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FULFILMENTS, LOCALES, ORDER_STATUSES } from '@sofra/contracts';
import { fitsFulfilment, isOpenStatus, nextStatuses } from '@sofra/domain';
import type { WordKey } from '../core/i18n/dictionary';
import { provideWords } from '../core/i18n/provide-words';
import { Words } from '../core/i18n/words';
import { REASONS, asksReason, moveText, primaryMove, reasonedMoves, skippingMoves } from './ticket-moves';

const tickets = ORDER_STATUSES.flatMap((status) => FULFILMENTS.map((fulfilment) => ({ status, fulfilment })));

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
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords(locale)] });
    const words = TestBed.inject(Words);
    for (const { fulfilment } of tickets) for (const to of ORDER_STATUSES) expect(moveText(words, to, fulfilment)).toMatch(/^\p{Lu}[^.]+$/u);
    for (const reason of Object.values(REASONS).flat()) expect(words.t(`reason.${reason}` as WordKey)).not.toBe(`reason.${reason}`);
  });

  it('ask for a reason exactly where the domain does', () => {
    expect(ORDER_STATUSES.filter(asksReason)).toEqual(['undelivered', 'rejected', 'cancelled']);
  });
});
