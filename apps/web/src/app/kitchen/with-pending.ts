import type { BoardBranchDto, OrderDto } from '@sofra/contracts';
import type { StationRoute } from '@sofra/domain';
import { isAboutOrder } from '../core/realtime/board-command';
import type { PendingCommand } from '../core/realtime/command-outbox';
import { foresee, foreseeBranch } from '../core/realtime/foresee';

export type Orders = ReadonlyMap<string, OrderDto>;

/** The orders as they will be once the server has answered. */
export function withPending(held: Orders, pending: readonly PendingCommand[], stations: readonly StationRoute[]): Orders {
  if (pending.length === 0) return held;
  const shown = new Map(held);
  for (const { command, at } of pending) {
    if (!isAboutOrder(command)) continue;
    const order = shown.get(command.payload.orderId);
    if (order) shown.set(order.id, foresee(order, command, at, stations));
  }
  return shown;
}

/** The branch as it will be once the server has answered. */
export function branchWithPending(told: BoardBranchDto | null, pending: readonly PendingCommand[]): BoardBranchDto | null {
  return pending.reduce((branch, { command, at }) => (branch && !isAboutOrder(command) ? foreseeBranch(branch, command, at) : branch), told);
}
