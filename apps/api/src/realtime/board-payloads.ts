import {
  type AnswerCancelRequestCommand,
  BOARD_MODES,
  BUSY_MINUTES,
  type BoardOpenRequest,
  type BranchBusyCommand,
  type BranchPauseCommand,
  type CommandVersion,
  type ItemBumpCommand,
  ORDER_STATUSES,
  type OrderAdvanceCommand,
  type OrderCommand,
  type OrderPromiseCommand,
  type OrderRushCommand,
  PRINT_KINDS,
  type PrintClaim,
  type ScreenCheckDto,
  type SoldOutCommand,
  type StationBumpCommand,
  type StationCloseCommand,
} from '@sofra/contracts';
import { between, count, either, flag, listOf, moment, nullable, object, oneOf, optional, type Read, text, uuid } from './payload';

// A clock may be years off; the column holds 24 days, which is wrong enough.
const MOST_OFFSET_MS = 2_000_000_000;
const offset: Read<number> = (value, path) => Math.round(between(-MOST_OFFSET_MS, MOST_OFFSET_MS)(value, path));

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

export const readStationBump = object<StationBumpCommand>({ ...order, station: optional(text(40)), done: flag });
export const readRush = object<OrderRushCommand>({ ...order, on: flag });
export const readPromise = object<OrderPromiseCommand>({ ...order, promisedAt: moment });
export const readOrderQuestion = object<{ orderId: string }>({ orderId: uuid });
export const readSearch = object<{ text: string }>({ text: text(100) });
export const readNothing = object<object>({});
export const readSoldOut = object<SoldOutCommand>({
  commandId: uuid,
  productId: optional(uuid),
  modifierId: optional(uuid),
  until: nullable(moment),
});

export const readBusy = object<BranchBusyCommand>({ commandId: uuid, minutes: nullable(oneOf(BUSY_MINUTES)), until: optional(moment) });
export const readStationClose = object<StationCloseCommand>({
  commandId: uuid,
  station: text(40),
  closed: flag,
  reroutesTo: optional(nullable(text(40))),
});

export const readCheck = object<ScreenCheckDto>({
  ...{ audio: nullable(flag), wakeLock: nullable(flag), charging: nullable(flag), visible: nullable(flag) },
  ...{ clockOffsetMs: nullable(offset), battery: nullable(between(0, 1)) },
});

export const readPrint = object<PrintClaim>({
  ...{ claimId: uuid, orderId: uuid, revision: count },
  ...{ station: nullable(text(40)), kind: oneOf(PRINT_KINDS), automatic: optional(flag) },
});

export const readPause = object<BranchPauseCommand>({ commandId: uuid, until: nullable(moment) });
