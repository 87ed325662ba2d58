import type { Channel, Fulfilment, PaymentMethod } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { couponCode } from '../coupon/coupon-code';

/** What an order is found by, once it is placed. */
export interface OrderTermFacts {
  organizationId: string;
  branchId: string;
  number: number;
  /** `YYYY-MM-DD`. */
  businessDay: string;
  customerName: string;
  customerPhone: string | null;
  tableLabel: string | null;
  channel: Channel;
  fulfilment: Fulfilment;
  paymentMethod: PaymentMethod;
  couponCode: string | null;
  /** Names of products and combos. */
  products: readonly string[];
}

/** A term to look for; `isPrefix`: terms that begin with it count too. */
export interface SoughtTerm {
  term: string;
  isPrefix: boolean;
}

/** One of them must be among the order's terms. */
export type AnyOf = readonly SoughtTerm[];

// Fewer digits are a number or a portion; as a phone's tail they would be in everything.
const SHORTEST_TAIL = 4;
// Digits that cannot be a tail of several typed apart: a whole phone number in its usual groups.
const WHOLE_PHONE = 7;
// More than any number of an order has.
const LONGEST_NUMBER = 7;
const MOST_WORDS = 8;

/**
 * The terms of an order, each once; words of names folded, everything else behind a sign that no folded word has. What may be typed stands
 * there once more behind its month, so that what few orders have is looked for a few months at a time.
 */
export function orderTerms(order: OrderTermFacts): string[] {
  const { organizationId, branchId, number, customerPhone, channel, fulfilment, paymentMethod } = order;
  const code = order.couponCode === null ? '' : couponCode(order.couponCode);
  const words = foldTurkish([order.customerName, order.tableLabel ?? '', ...order.products, code].join(' ')).split(' ');
  const phone = customerPhone === null ? '' : digitsOf(customerPhone);
  const typed = [...words, numberTerm(number), phone && phoneTerm(phone)].filter((term) => term !== '');
  const attributes = [
    organizationTerm(organizationId), attributeTerm('branch', branchId), attributeTerm('month', monthOf(order.businessDay)),
    attributeTerm('channel', channel), attributeTerm('fulfilment', fulfilment), attributeTerm('payment', paymentMethod),
  ];
  const ofMonth = typed.map((term) => termOfMonth(monthOf(order.businessDay), term));
  return [...new Set([...typed, ...ofMonth, ...attributes, ...(code ? [attributeTerm('coupon', code)] : [])])];
}

/** The term that all orders of an organization share. */
export function organizationTerm(organizationId: string): string {
  return attributeTerm('organization', organizationId);
}

/** The term of an order that is one of a kind: of a branch, paid by card, with this coupon. Its sign stands in front, so that nobody types its beginning. */
export function attributeTerm(kind: 'organization' | 'branch' | 'month' | 'channel' | 'fulfilment' | 'payment' | 'coupon', value: string): string {
  return `=${kind}=${kind === 'coupon' ? couponCode(value) : value}`;
}

/** A term that was typed, among the orders of one month (`YYYY-MM`). */
export function termOfMonth(month: string, term: string): string {
  return `${month}=${term}`;
}

function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** What somebody typed into the search box, as terms that must all be met: `#12` a number, digits a number or the end of a phone, else beginnings of words. */
export function soughtTerms(text: string): AnyOf[] {
  const typed = text.trim();
  if (/^\+?[\d\s()/.-]+$/.test(typed) && digitsOf(typed).length >= WHOLE_PHONE) return [[{ term: phoneTerm(tailOf(typed)), isPrefix: true }]];
  return typed.split(/\s+/).flatMap(termsOfWord).slice(0, MOST_WORDS);
}

function termsOfWord(word: string): AnyOf[] {
  if (/^#\d+$/.test(word)) return [[{ term: numberTerm(Number(digitsOf(word))), isPrefix: false }]];
  if (/^\+?\d+$/.test(word)) return [digitTerms(digitsOf(word))];
  return foldTurkish(word).split(' ').filter((part) => part !== '').map((term) => [{ term, isPrefix: true }]);
}

function digitTerms(digits: string): AnyOf {
  const isNumber = digits.length <= LONGEST_NUMBER;
  const isTail = digits.length >= SHORTEST_TAIL;
  return [
    { term: digits, isPrefix: false },
    ...(isNumber ? [{ term: numberTerm(Number(digits)), isPrefix: false }] : []),
    ...(isTail ? [{ term: phoneTerm(tailOf(digits)), isPrefix: true }] : []),
  ];
}

function numberTerm(number: number): string {
  return `#${number}`;
}

// Backwards, so that the end of a phone number is the beginning of a term.
function phoneTerm(digits: string): string {
  return `@${[...digits].reverse().join('')}`;
}

// A phone is kept with its country in front: the zeros dialled before it are not part of it.
function tailOf(typed: string): string {
  return digitsOf(typed).replace(/^0+/, '');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
