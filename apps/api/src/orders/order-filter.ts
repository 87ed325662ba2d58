import type { Channel, Fulfilment, OrderStatus, PaymentMethod } from '@sofra/contracts';
import { type AnyOf, attributeTerm, organizationTerm, soughtTerms, termOfMonth } from '@sofra/domain';

/** Which orders are wanted; what is left out lets all through. */
export interface OrderFilter {
  /** What somebody typed into the search box. */
  q?: string | undefined;
  /** First and last business day, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
  status?: OrderStatus[] | undefined;
  fulfilment?: Fulfilment[] | undefined;
  payment?: PaymentMethod[] | undefined;
  channel?: Channel[] | undefined;
  branchId?: string | undefined;
  coupon?: string | undefined;
}

/** What was typed, word by word. */
export function typedTerms({ q }: OrderFilter): AnyOf[] {
  return soughtTerms(q ?? '');
}

/** One word of those that were typed, as PostgreSQL writes it. */
export const wordQuery = oneOf;

/** What the terms of an order (of that month) must match, as PostgreSQL writes it; null when nothing is asked that stands in them. */
export function termsQuery(organizationId: string, filter: OrderFilter, month?: string, typed = typedTerms(filter)): string | null {
  const { branchId, coupon, channel, fulfilment, payment } = filter;
  const attributes = [
    ...attribute('branch', branchId && [branchId]),
    ...attribute('coupon', coupon && [coupon]),
    ...attribute('channel', channel),
    ...attribute('fulfilment', fulfilment),
    ...attribute('payment', payment),
  ];
  if (typed.length + attributes.length === 0) return null;
  const organization = [{ term: organizationTerm(organizationId), isPrefix: false }];
  const asked = [organization, ...(month ? inMonth(month, typed) : typed), ...attributes];
  return asked.map(oneOf).join(' & ');
}

// Words behind their month: the beginning of a word that half of all orders have is spelled out for this month only.
function inMonth(month: string, typed: readonly AnyOf[]): AnyOf[] {
  if (typed.length === 0) return attribute('month', [month]);
  return typed.map((any) => any.map(({ term, isPrefix }) => ({ term: termOfMonth(month, term), isPrefix })));
}

function attribute(kind: Parameters<typeof attributeTerm>[0], values: readonly string[] | '' | undefined): AnyOf[] {
  return values ? [values.map((value) => ({ term: attributeTerm(kind, value), isPrefix: false }))] : [];
}

function oneOf(any: AnyOf): string {
  return `(${any.map(({ term, isPrefix }) => `'${term.replace(/['\\]/g, '$&$&')}'${isPrefix ? ':*' : ''}`).join(' | ')})`;
}
