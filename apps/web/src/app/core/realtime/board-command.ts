import type { OrderDto } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';
import type { RequestOf } from './board-wire';

type CommandPayloads = {
  'order.advance': RequestOf<'order.advance'>;
  'order.recall': RequestOf<'order.recall'>;
  'order.acknowledge-cancel': RequestOf<'order.acknowledge-cancel'>;
  'order.answer-cancel-request': RequestOf<'order.answer-cancel-request'>;
};

export type BoardCommandName = keyof CommandPayloads;

/** Something a cook did to one order, as it goes over the wire. */
export type BoardCommand = { [N in BoardCommandName]: { name: N; payload: CommandPayloads[N] } }[BoardCommandName];

/** A command without what the protocol adds to it. */
export type BoardIntent = {
  [N in BoardCommandName]: { name: N; payload: Omit<CommandPayloads[N], 'commandId' | 'version'> };
}[BoardCommandName];

/** The order as it will be once the server agrees: shown at once, forgotten when it refuses. */
export function foresee(order: OrderDto, { name, payload }: BoardCommand | BoardIntent, at: string): OrderDto {
  switch (name) {
    case 'order.advance':
      // The event may arrive before the answer; the order is there already.
      if (order.status === payload.to) return order;
      return {
        ...order,
        status: payload.to,
        statusAt: at,
        promisedAt: payload.promisedAt ?? order.promisedAt,
        reason: payload.reason ?? null,
        recallTo: payload.to === 'rejected' || payload.to === 'cancelled' ? null : order.status,
        cancelledBy: payload.to === 'cancelled' ? 'kitchen' : null,
        cancelRequestedAt: isOpenStatus(payload.to) ? order.cancelRequestedAt : null,
      };
    case 'order.recall':
      return { ...order, status: order.recallTo ?? order.status, statusAt: at, recallTo: null, reason: null };
    case 'order.acknowledge-cancel':
      return { ...order, cancelAcknowledgedAt: at };
    case 'order.answer-cancel-request':
      return payload.accept
        ? { ...order, status: 'cancelled', statusAt: at, recallTo: null, cancelledBy: 'customer', cancelAcknowledgedAt: at, cancelRequestedAt: null }
        : { ...order, cancelRequestedAt: null };
  }
}
