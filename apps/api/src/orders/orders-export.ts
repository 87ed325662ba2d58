import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Currency, Locale, Minor, OrderDto, OrderItemDto } from '@sofra/contracts';
import { currencyDigits, ORDER_NAMES, sumOf } from '@sofra/domain';
import { BranchesService } from '../branches/branches.service';
import { csvFile } from '../common/csv-file';
import { wallTime } from '../common/wall-time';
import { COLUMN_NAMES, EXPORT_COLUMNS } from './export-columns';
import type { OrderFilter } from './order-filter';
import { OrdersReader } from './orders-reader';

const PAGE = 200;

/** Orders as a spreadsheet takes them, written a page at a time: years of orders never stand in memory. */
@Injectable()
export class OrdersExport {
  constructor(
    private readonly reader: OrdersReader,
    private readonly branches: BranchesService,
  ) {}

  /** With a language for people, in words and the branch's time; without one for programs, as the API writes it. */
  file(organizationId: string, filter: OrderFilter, language?: Locale): StreamableFile {
    const columns = EXPORT_COLUMNS.map((column) => (language ? COLUMN_NAMES[language][column] : column));
    return csvFile(['sofra-orders', ...daysOf(filter)].join('-'), columns, this.rows(organizationId, filter, language));
  }

  private async *rows(organizationId: string, filter: OrderFilter, language?: Locale) {
    const zones = new Map((await this.branches.ofOrganization(organizationId)).map(({ id, timeZone }) => [id, timeZone]));
    let after: string | undefined;
    do {
      const { items, next } = await this.reader.list(organizationId, { ...filter, limit: PAGE, after }, language);
      yield* items.map((order) => rowOf(order, language ? inWords(order, language, zones.get(order.branchId)) : asKept(order), language));
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

type Said = Record<'placedAt' | 'status' | 'channel' | 'fulfilment' | 'payment' | 'paymentStatus', string> & { dueAt: string | null };

function asKept({ placedAt, dueAt, status, channel, fulfilment, payment }: OrderDto): Said {
  return { placedAt, dueAt, status, channel, fulfilment, payment: payment.method, paymentStatus: payment.status };
}

function inWords({ placedAt, dueAt, status, channel, fulfilment, payment }: OrderDto, language: Locale, timeZone = 'UTC'): Said {
  const words = ORDER_NAMES[language];
  return {
    placedAt: wallTime(placedAt, timeZone),
    dueAt: dueAt && wallTime(dueAt, timeZone),
    status: words.status[status],
    channel: words.channel[channel],
    fulfilment: words.fulfilment[fulfilment],
    payment: words.payment[payment.method],
    paymentStatus: words.paymentStatus[payment.status],
  };
}

function rowOf(order: OrderDto, said: Said, language?: Locale): (string | number | null)[] {
  const decimal = (amount: Minor) => amountText(amount, order.currency, language);
  const charges = sumOf(order.charges.map(({ amount }) => amount));
  const items = order.items.map(({ quantity, name, translation }) => `${quantity}x ${translation ?? name}`).join(', ');
  return [
    order.businessDay, order.number, said.placedAt, said.status, said.channel, said.fulfilment, order.customer.name, order.customer.phone, items,
    decimal(order.subtotal), decimal(order.discount), order.coupon, decimal(charges), decimal(order.total), decimal(order.refunded), order.currency, said.payment, said.paymentStatus,
    decimal(sumOf(order.taxes.map(({ tax }) => tax))), order.taxes.map(({ basisPoints, tax }) => `${withMark(String(basisPoints / 100), language)}% ${decimal(tax)}`).join(' + '),
    order.items.flatMap(optionsText).join(' | '), addressText(order), notesText(order), said.dueAt,
  ];
}

// `2026-11-01-to-2026-11-28`: two months are told apart once they are downloaded.
function daysOf({ from, to }: OrderFilter): string[] {
  if (from === to) return from ? [from] : [];
  if (!to) return ['from', from!];
  return from ? [from, 'to', to] : ['until', to];
}

// `Tavuk Dürüm: Kaşar, 2x Acı`, for each dish that has any.
function optionsText({ name, translation = name, modifiers }: OrderItemDto): string[] {
  if (modifiers.length === 0) return [];
  const options = modifiers.map(({ name, translation = name, quantity }) => (quantity > 1 ? `${quantity}x ${translation}` : translation));
  return [`${translation}: ${options.join(', ')}`];
}

// A bare pin is somewhere too.
function addressText({ address }: OrderDto): string | null {
  return address && (address.text || `${address.latitude}, ${address.longitude}`);
}

// What the customer asked for in words, of the order first.
function notesText({ note, items }: OrderDto): string | null {
  const ofItems = items.flatMap(({ note, name, translation = name }) => (note ? [`${translation}: ${note}`] : []));
  return [...(note ? [note] : []), ...ofItems].join(' | ') || null;
}

function amountText(amount: Minor, currency: Currency, language?: Locale): string {
  const digits = currencyDigits(currency);
  return withMark((amount / 10 ** digits).toFixed(digits), language);
}

// With a comma, as spreadsheets that split at semicolons read it; whoever reads English has one that wants a point.
function withMark(text: string, language?: Locale): string {
  return language === 'en' ? text : text.replace('.', ',');
}
