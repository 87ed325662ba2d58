import type { Channel, Fulfilment, OrderStatus, PaymentMethod } from '@sofra/contracts';
import { type AnyOf, attributeTerm, organizationTerm, soughtTerms } from '@sofra/domain';

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

/** What the terms of an order must match, as PostgreSQL writes it; null when nothing is asked that stands in them. */
export function termsQuery(organizationId: string, filter: OrderFilter): string | null {
  const { q, branchId, coupon, channel, fulfilment, payment } = filter;
  const asked = [
    ...soughtTerms(q ?? ''),
    ...attribute('branch', branchId && [branchId]),
    ...attribute('coupon', coupon && [coupon]),
    ...attribute('channel', channel),
    ...attribute('fulfilment', fulfilment),
    ...attribute('payment', payment),
  ];
  if (asked.length === 0) return null;
  return [[{ term: organizationTerm(organizationId), isPrefix: false }], ...asked].map(oneOf).join(' & ');
}

function attribute(kind: Parameters<typeof attributeTerm>[0], values: readonly string[] | '' | undefined): AnyOf[] {
  return values ? [values.map((value) => ({ term: attributeTerm(kind, value), isPrefix: false }))] : [];
}

function oneOf(any: AnyOf): string {
  return `(${any.map(({ term, isPrefix }) => `'${term.replace(/['\\]/g, '$&$&')}'${isPrefix ? ':*' : ''}`).join(' | ')})`;
}
