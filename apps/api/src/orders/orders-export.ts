import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Locale, Minor, OrderDto } from '@sofra/contracts';
import { ORDER_NAMES, sumOf } from '@sofra/domain';
import { BranchesService } from '../branches/branches.service';
import { csvFile } from '../common/csv-file';
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
    return csvFile('sofra-orders', columns, this.rows(organizationId, filter, language));
  }

  private async *rows(organizationId: string, filter: OrderFilter, language?: Locale) {
    const zones = new Map((await this.branches.ofOrganization(organizationId)).map(({ id, timeZone }) => [id, timeZone]));
    let after: string | undefined;
    do {
      const { items, next } = await this.reader.list(organizationId, { ...filter, limit: PAGE, after }, language);
      yield* items.map((order) => rowOf(order, language ? inWords(order, language, zones.get(order.branchId)) : asKept(order)));
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

type Said = Record<'placedAt' | 'status' | 'channel' | 'fulfilment' | 'payment' | 'paymentStatus', string>;

function asKept({ placedAt, status, channel, fulfilment, payment }: OrderDto): Said {
  return { placedAt, status, channel, fulfilment, payment: payment.method, paymentStatus: payment.status };
}

function inWords({ placedAt, status, channel, fulfilment, payment }: OrderDto, language: Locale, timeZone = 'UTC'): Said {
  const words = ORDER_NAMES[language];
  return {
    // Year first, as every spreadsheet takes it for a time whatever its country.
    placedAt: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(placedAt)),
    status: words.status[status],
    channel: words.channel[channel],
    fulfilment: words.fulfilment[fulfilment],
    payment: words.payment[payment.method],
    paymentStatus: words.paymentStatus[payment.status],
  };
}

function rowOf(order: OrderDto, said: Said): (string | number | null)[] {
  const charges = sumOf(order.charges.map(({ amount }) => amount));
  const items = order.items.map(({ quantity, name, translation }) => `${quantity}x ${translation ?? name}`).join(', ');
  return [
    order.businessDay, order.number, said.placedAt, said.status, said.channel, said.fulfilment, order.customer.name, order.customer.phone, items,
    decimal(order.subtotal), decimal(order.discount), order.coupon, decimal(charges), decimal(order.total), decimal(order.refunded), order.currency, said.payment, said.paymentStatus,
    decimal(sumOf(order.taxes.map(({ tax }) => tax))), order.taxes.map(taxText).join(' + '),
  ];
}

// `10% 16,36`: how much of it is of which rate.
function taxText({ basisPoints, tax }: OrderDto['taxes'][number]): string {
  return `${String(basisPoints / 100).replace('.', ',')}% ${decimal(tax)}`;
}

// With a comma, as spreadsheets that split at semicolons read it.
function decimal(amount: Minor): string {
  return (amount / 100).toFixed(2).replace('.', ',');
}
