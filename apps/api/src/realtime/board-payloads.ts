import {
  type AnswerCancelRequestCommand,
  BOARD_MODES,
  type BoardOpenRequest,
  type BranchPauseCommand,
  type CommandVersion,
  type ItemBumpCommand,
  ORDER_STATUSES,
  type OrderAdvanceCommand,
  type OrderCommand,
  type SoldOutCommand,
} from '@sofra/contracts';
import { count, either, flag, listOf, moment, nullable, object, oneOf, optional, type Read, text, uuid } from './payload';

// No board shows more tickets at once.
const MOST_SEEN = 500;

const version: Read<CommandVersion> = either(oneOf(['mine'] as const), count);
const order = { commandId: uuid, orderId: uuid, version };

export const readOpen = object<BoardOpenRequest>({
  branchId: optional(uuid),
  station: optional(text(60)),
  mode: oneOf(BOARD_MODES),
  screenId: optional(uuid),
  since: optional(object({ seq: count, eventId: either(uuid, oneOf([''])) })),
});

export const readSeen = object<{ orderIds: string[] }>({ orderIds: listOf(uuid, MOST_SEEN) });

export const readAdvance = object<OrderAdvanceCommand>({
  ...order,
  to: oneOf(ORDER_STATUSES),
  reason: optional(text(200)),
  promisedAt: optional(moment),
  force: optional(flag),
});

export const readOrderCommand = object<OrderCommand>(order);

export const readCancelAnswer = object<AnswerCancelRequestCommand>({ ...order, accept: flag });

export const readBump = object<ItemBumpCommand>({ ...order, itemId: text(20), done: flag });

export const readSoldOut = object<SoldOutCommand>({
  commandId: uuid,
  productId: optional(uuid),
  modifierId: optional(uuid),
  until: nullable(moment),
});

export const readPause = object<BranchPauseCommand>({ commandId: uuid, until: nullable(moment) });
