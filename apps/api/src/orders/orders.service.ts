import { Injectable } from '@nestjs/common';
import type { BoardMode, OrderDto } from '@sofra/contracts';
import type { Outcome, Result, StationRoute } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import type { Transaction } from '../database/transaction';
import * as goals from './goals';
import * as kitchen from './kitchen-decisions';
import * as decisions from './order-decisions';
import { type OrderActor, OrderChanger, type OrderRefusal } from './order-changer';
import { type PlacedOrder, type PlaceOrder, placeOrder } from './place-order';

export type { OrderActor, OrderRefusal, PlacedOrder, PlaceOrder };

/** A command of the kitchen: which order, decided on which version, by whom. */
export interface KitchenCommand {
  branch: Branch;
  orderId: string;
  version: number;
  commandId: string;
  actor: OrderActor;
  mode: BoardMode;
}

export interface CustomerWish {
  branch: Branch;
  orderId: string;
  customerId: string;
}

export type OrderAnswer = Promise<Result<OrderDto, OrderRefusal>>;

type CancelOutcome = Extract<Outcome, { kind: 'order-cancelled' | 'cancel-requested' | 'cancel-refused' }>;

/** Everything that can happen to an order. Each call is part of the caller's transaction; the caller flushes the ledger, last. */
@Injectable()
export class OrdersService {
  constructor(private readonly changer: OrderChanger) {}

  /** Never throws for a basket that is an order already: `existed` says so. */
  place(tx: Transaction, ledger: BoardLedger, order: PlaceOrder): Promise<PlacedOrder> {
    return placeOrder(tx, ledger, order);
  }

  /** Cancels while the branch's rule lets the customer; the turn holds his conversation. */
  cancelByCustomer(tx: Transaction, ledger: BoardLedger, wish: CustomerWish): Promise<CancelOutcome> {
    return this.cancelInTurn(tx, ledger, wish, 'cancel');
  }

  /** Asks the kitchen to cancel, or cancels when that has become possible; asking twice is asking once. */
  requestCancel(tx: Transaction, ledger: BoardLedger, wish: CustomerWish): Promise<CancelOutcome> {
    return this.cancelInTurn(tx, ledger, wish, 'request');
  }

  advance(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & decisions.Move): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.goalOfMove(command), decide: decisions.decideAdvance(command, command.actor.kind) });
  }

  recall(tx: Transaction, ledger: BoardLedger, command: KitchenCommand): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, decide: decisions.decideRecall(command.mode) });
  }

  acknowledgeCancel(tx: Transaction, ledger: BoardLedger, command: KitchenCommand): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.cancelAcknowledged, decide: decisions.decideAcknowledgeCancel() });
  }

  answerCancelRequest(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & { accept: boolean }): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.goalOfCancelAnswer(command.accept), decide: decisions.decideCancelAnswer(command.accept) });
  }

  bumpItem(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & { itemId: string; done: boolean }): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, isAboutProgress: true, goal: goals.goalOfBump(command.itemId, command.done), decide: decisions.decideBump(command.itemId, command.done) });
  }

  /** All that a station makes of it, as the branch's stations are routed at present. */
  bumpStation(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & { station: string | null; done: boolean; stations: readonly StationRoute[] }): OrderAnswer {
    const { station, done, stations } = command;
    const goal = goals.goalOfStationBump(station, done, stations);
    return this.changer.change(tx, ledger, { ...command, isAboutProgress: true, goal, decide: kitchen.decideStationBump(station, done, stations) });
  }

  rush(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & { on: boolean }): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.goalOfRush(command.on), decide: kitchen.decideRush(command.on) });
  }

  promise(tx: Transaction, ledger: BoardLedger, command: KitchenCommand & { promisedAt: string }): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.goalOfPromise(command.promisedAt), decide: kitchen.decidePromise(command.promisedAt) });
  }

  acknowledgeChange(tx: Transaction, ledger: BoardLedger, command: KitchenCommand): OrderAnswer {
    return this.changer.change(tx, ledger, { ...command, goal: goals.changesAcknowledged, decide: kitchen.decideAcknowledgeChange() });
  }

  private async cancelInTurn(tx: Transaction, ledger: BoardLedger, wish: CustomerWish, kind: 'cancel' | 'request'): Promise<CancelOutcome> {
    const { branch, orderId, customerId } = wish;
    const decide = decisions.decideCustomerCancel(branch.cancelWindowMinutes, kind);
    const answer = await this.changer.changeInTurn(tx, ledger, { branch, orderId, actor: { kind: 'customer', id: customerId }, decide });
    return outcomeOf(orderId, answer);
  }
}

function outcomeOf(orderId: string, answer: Result<OrderDto, OrderRefusal>): CancelOutcome {
  if (answer.ok) {
    const { number, status } = answer.value;
    return { kind: status === 'cancelled' ? 'order-cancelled' : 'cancel-requested', orderId, number };
  }
  const { order } = answer.refusal;
  if (!order) throw new Error(`order ${orderId} is not this customer's`);
  if (order.cancelRequestedAt) return { kind: 'cancel-requested', orderId, number: order.number };
  return { kind: 'cancel-refused', orderId, number: order.number, status: order.status };
}
