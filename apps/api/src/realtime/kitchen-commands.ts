import { Injectable } from '@nestjs/common';
import type {
  AnswerCancelRequestCommand,
  ItemBumpCommand,
  OrderAck,
  OrderAdvanceCommand,
  OrderCommand,
  OrderPromiseCommand,
  OrderRushCommand,
  StationBumpCommand,
} from '@sofra/contracts';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Problem } from '../common/problem';
import type { Transaction } from '../database/transaction';
import { type KitchenCommand, type OrderAnswer, OrdersService } from '../orders/orders.service';
import { KitchenFacts } from '../kitchen/kitchen-facts.service';
import { PromisesService } from '../kitchen/promises.service';
import { CommandRunner } from './command-runner';
import type { OpenBoard, Screen } from './screen';

type Change = (tx: Transaction, ledger: BoardLedger, command: KitchenCommand) => OrderAnswer;

/** What a kitchen does with its orders. */
@Injectable()
export class KitchenCommands {
  constructor(
    private readonly runner: CommandRunner,
    private readonly branches: BranchesService,
    private readonly orders: OrdersService,
    private readonly facts: KitchenFacts,
    private readonly promises: PromisesService,
  ) {}

  async advance(screen: Screen, command: OrderAdvanceCommand): Promise<OrderAck> {
    const board = screen.opened();
    const { orderId, to, reason, force } = command;
    const promisedAt = this.promises.stillAhead(command.promisedAt);
    const courier = screen.viewer.paired?.kind === 'courier' && { courier: { id: screen.viewer.paired.id, name: screen.viewer.name } };
    const move = { to, ...(reason && { reason }), ...(promisedAt && { promisedAt }), ...(force && { force }), ...courier };
    const suggested = to === 'preparing' && !promisedAt ? await this.promises.suggest(board.branchId, orderId) : undefined;
    const suggestedAt = suggested && { suggestedAt: suggested.promisedAt };
    return this.change(board, screen, command, (tx, ledger, base) => this.orders.advance(tx, ledger, { ...base, ...move, ...suggestedAt }));
  }

  recall(screen: Screen, command: OrderCommand): Promise<OrderAck> {
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.recall(tx, ledger, base));
  }

  acknowledgeCancel(screen: Screen, command: OrderCommand): Promise<OrderAck> {
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.acknowledgeCancel(tx, ledger, base));
  }

  answerCancelRequest(screen: Screen, command: AnswerCancelRequestCommand): Promise<OrderAck> {
    const { accept } = command;
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.answerCancelRequest(tx, ledger, { ...base, accept }));
  }

  bump(screen: Screen, command: ItemBumpCommand): Promise<OrderAck> {
    const { itemId, done } = command;
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.bumpItem(tx, ledger, { ...base, itemId, done }));
  }

  async bumpStation(screen: Screen, command: StationBumpCommand): Promise<OrderAck> {
    const board = screen.opened();
    const { station = null, done } = command;
    const { stations } = await this.facts.ofBoard(board.branchId);
    return this.change(board, screen, command, (tx, ledger, base) => this.orders.bumpStation(tx, ledger, { ...base, station, done, stations }));
  }

  rush(screen: Screen, command: OrderRushCommand): Promise<OrderAck> {
    const { on } = command;
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.rush(tx, ledger, { ...base, on }));
  }

  promise(screen: Screen, command: OrderPromiseCommand): Promise<OrderAck> {
    const { promisedAt } = command;
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.promise(tx, ledger, { ...base, promisedAt }));
  }

  acknowledgeChange(screen: Screen, command: OrderCommand): Promise<OrderAck> {
    return this.change(screen.opened(), screen, command, (tx, ledger, base) => this.orders.acknowledgeChange(tx, ledger, base));
  }

  private async change(board: OpenBoard, screen: Screen, { commandId, orderId, version }: OrderCommand, change: Change): Promise<OrderAck> {
    // Asked for before the transaction: it may need a connection of its own.
    const branch = await this.branchOf(board.branchId);
    const { actor } = screen.viewer;
    const ack = await this.runner.run(board, { commandId, orderId, version }, (tx, ledger, expected) =>
      change(tx, ledger, { branch, orderId, version: expected, commandId, actor, mode: board.mode }),
    );
    return ack as OrderAck;
  }

  private async branchOf(branchId: string): Promise<Branch> {
    const branch = await this.branches.byId(branchId);
    if (!branch) throw new Problem('branch-unknown', 'There is no such branch any more.');
    return branch;
  }
}
