import type { OrderDto } from '@sofra/contracts';
import type { Column, TicketLine } from './board-page';

const COLUMN_OF: Partial<Record<OrderDto['status'], Column>> = {
  placed: 'Yeni',
  preparing: 'Hazırlanıyor',
  ready: 'Hazır',
  'out-for-delivery': 'Yolda',
};

/** What a board must show for these orders. */
export function ticketLines(orders: readonly OrderDto[]): TicketLine[] {
  return orders
    .flatMap(({ number, status, customer }) => {
      const column = COLUMN_OF[status];
      return column ? [{ number, column, customer: customer.name }] : [];
    })
    .sort((a, b) => a.number - b.number);
}
