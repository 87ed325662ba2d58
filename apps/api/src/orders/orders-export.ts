import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Minor, OrderDto } from '@sofra/contracts';
import { sumOf } from '@sofra/domain';
import { csvFile } from '../common/csv-file';
import type { OrderFilter } from './order-filter';
import { OrdersReader } from './orders-reader';

const PAGE = 200;
const COLUMNS = [
  'day', 'number', 'placedAt', 'status', 'channel', 'fulfilment', 'customer', 'phone', 'items', 'subtotal', 'discount', 'coupon', 'charges', 'total', 'refunded', 'currency', 'payment', 'paymentStatus', 'tax', 'taxByRate',
];

/** Orders as a spreadsheet takes them, written a page at a time: years of orders never stand in memory. */
@Injectable()
export class OrdersExport {
  constructor(private readonly reader: OrdersReader) {}

  file(organizationId: string, filter: OrderFilter): StreamableFile {
    return csvFile('sofra-orders', COLUMNS, this.rows(organizationId, filter));
  }

  private async *rows(organizationId: string, filter: OrderFilter) {
    let after: string | undefined;
    do {
      const { items, next } = await this.reader.list(organizationId, { ...filter, limit: PAGE, after });
      yield* items.map(rowOf);
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

function rowOf(order: OrderDto): (string | number | null)[] {
  const charges = sumOf(order.charges.map(({ amount }) => amount));
  const items = order.items.map(({ quantity, name }) => `${quantity}x ${name}`).join(', ');
  return [
    order.businessDay, order.number, order.placedAt, order.status, order.channel, order.fulfilment, order.customer.name, order.customer.phone, items,
    decimal(order.subtotal), decimal(order.discount), order.coupon, decimal(charges), decimal(order.total), decimal(order.refunded), order.currency, order.payment.method, order.payment.status,
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
