import type { RequestOf } from './board-wire';

type OrderCommandName =
  | 'order.advance'
  | 'order.recall'
  | 'order.acknowledge-cancel'
  | 'order.answer-cancel-request'
  | 'order.acknowledge-change'
  | 'order.promise'
  | 'order.rush'
  | 'item.bump'
  | 'station.bump';
type ShopCommandName = 'station.close' | 'branch.busy' | 'branch.pause' | 'product.sold-out';
export type BoardCommandName = OrderCommandName | ShopCommandName;

type Command<N extends BoardCommandName> = { [K in N]: { name: K; payload: RequestOf<K> } }[N];
type Intent<N extends BoardCommandName> = { [K in N]: { name: K; payload: Omit<RequestOf<K>, 'commandId' | 'version'> } }[N];

/** Something done to one order, as it goes over the wire. */
export type OrderBoardCommand = Command<OrderCommandName>;
/** Something done to the branch or its menu. */
export type ShopBoardCommand = Command<ShopCommandName>;
export type BoardCommand = OrderBoardCommand | ShopBoardCommand;

/** Commands without what the protocol adds to them. */
export type OrderIntent = Intent<OrderCommandName>;
export type ShopIntent = Intent<ShopCommandName>;
export type BoardIntent = OrderIntent | ShopIntent;

export function isAboutOrder(command: BoardCommand): command is OrderBoardCommand {
  return 'orderId' in command.payload;
}

/** Commands of one lane go one after another: those of an order, and those of the shop. */
export function laneOf({ payload }: BoardCommand | BoardIntent): string {
  return 'orderId' in payload ? payload.orderId : 'shop';
}
