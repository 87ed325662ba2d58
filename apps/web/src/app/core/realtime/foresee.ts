import type { BoardBranchDto, OffSaleDto, OrderDto } from '@sofra/contracts';
import { type StationRoute, isOpenStatus, itemsAt } from '@sofra/domain';
import type { OrderBoardCommand, OrderIntent, ShopBoardCommand, ShopIntent } from './board-command';
import { isSameThing } from './branch-facts';

const BUSY_MS = 3_600_000;

/** The order as it will be once the server agrees: shown at once, forgotten when it refuses. */
export function foresee(order: OrderDto, command: OrderBoardCommand | OrderIntent, at: string, stations: readonly StationRoute[] = []): OrderDto {
  switch (command.name) {
    case 'order.advance':
      return advanced(order, command.payload, at);
    case 'order.recall':
      return { ...order, status: order.recallTo ?? order.status, statusAt: at, recallTo: null, reason: null };
    case 'order.acknowledge-cancel':
      return { ...order, cancelAcknowledgedAt: at };
    case 'order.answer-cancel-request':
      return command.payload.accept
        ? { ...order, status: 'cancelled', statusAt: at, recallTo: null, cancelledBy: 'customer', cancelAcknowledgedAt: at, cancelRequestedAt: null }
        : { ...order, cancelRequestedAt: null };
    case 'order.acknowledge-change':
      return { ...order, amendments: [] };
    case 'order.promise':
      return { ...order, promisedAt: command.payload.promisedAt };
    case 'order.rush':
      return { ...order, rush: command.payload.on };
    case 'item.bump':
      return bumped(order, new Set([command.payload.itemId]), command.payload.done);
    case 'station.bump':
      return bumped(order, new Set(itemsAt(order, command.payload.station ?? null, stations).map(({ id }) => id)), command.payload.done);
  }
}

/** The branch as it will be once the server agrees. */
export function foreseeBranch(branch: BoardBranchDto, command: ShopBoardCommand | ShopIntent, at: string): BoardBranchDto {
  switch (command.name) {
    case 'branch.pause':
      return { ...branch, pausedUntil: command.payload.until };
    case 'branch.busy': {
      const { minutes, until = new Date(Date.parse(at) + BUSY_MS).toISOString() } = command.payload;
      return { ...branch, busy: minutes === null ? null : { minutes, until } };
    }
    case 'station.close': {
      const { station, closed, reroutesTo = null } = command.payload;
      const stations = branch.stations.map((each) => (each.key === station ? { ...each, isClosed: closed, reroutesTo: closed ? reroutesTo : null } : each));
      return { ...branch, stations };
    }
    case 'product.sold-out':
      return branch.offSale ? { ...branch, offSale: branch.offSale.flatMap((each) => resold(each, command.payload)) } : branch;
  }
}

// What was not on the list is named by the server first; what the administration has switched off stays so.
function resold(entry: OffSaleDto, { productId, modifierId, until }: Extract<ShopIntent, { name: 'product.sold-out' }>['payload']): OffSaleDto[] {
  if (entry.until === null || !isSameThing(entry, { productId: productId ?? null, modifierId: modifierId ?? null })) return [entry];
  return until === null ? [] : [{ ...entry, until, by: null }];
}

function advanced(order: OrderDto, { to, promisedAt, reason }: Extract<OrderIntent, { name: 'order.advance' }>['payload'], at: string): OrderDto {
  // The event may arrive before the answer; the order is there already.
  if (order.status === to) return order;
  return {
    ...order,
    status: to,
    statusAt: at,
    promisedAt: promisedAt ?? order.promisedAt,
    reason: reason ?? null,
    recallTo: to === 'rejected' || to === 'cancelled' ? null : order.status,
    cancelledBy: to === 'cancelled' ? 'kitchen' : null,
    cancelRequestedAt: isOpenStatus(to) ? order.cancelRequestedAt : null,
  };
}

function bumped(order: OrderDto, itemIds: ReadonlySet<string>, isDone: boolean): OrderDto {
  return { ...order, items: order.items.map((item) => (itemIds.has(item.id) ? { ...item, status: isDone ? 'done' : 'open' } : item)) };
}
