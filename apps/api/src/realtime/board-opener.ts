import { Injectable } from '@nestjs/common';
import { type BoardMode, type BoardOpened, type BoardOpenRequest, type OrderDto, SCREEN_MODES } from '@sofra/contracts';
import { isForCourier, itemsAt, type StationRoute } from '@sofra/domain';
import { BoardEmitter } from '../board/board-emitter';
import { BoardReader } from '../board/board-reader';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Problem } from '../common/problem';
import { BoardOrdersService } from '../orders/board-orders.service';
import { BoardFacts } from './board-facts';
import { BoardRooms, roomOf } from './board-rooms';
import type { Screen } from './screen';
import type { Viewer } from './viewer';

/** Shows a screen where the board stands, and lets it hear everything after that, without a gap in between. */
@Injectable()
export class BoardOpener {
  constructor(
    private readonly branches: BranchesService,
    private readonly emitter: BoardEmitter,
    private readonly reader: BoardReader,
    private readonly orders: BoardOrdersService,
    private readonly facts: BoardFacts,
    private readonly rooms: BoardRooms,
  ) {}

  /** Answers through `ack` itself: the answer must be on its way before the first event that follows it. */
  async open(screen: Screen, asked: BoardOpenRequest, ack: (opened: BoardOpened) => void): Promise<void> {
    const request = grantedTo(screen.viewer, asked);
    const branch = await this.branchFor(screen, request.branchId);
    this.close(screen);
    await this.emitter.join(branch.id);
    const gathering = this.rooms.gather(branch.id);
    try {
      const opened = await this.read(branch, request, screen.viewer);
      // Nothing is awaited from here on, so an event is either gathered already or finds the screen in the room.
      if (!screen.socket.connected) throw new Problem('board-not-open', 'The screen has gone.');
      ack(opened);
      screen.board = { branchId: branch.id, mode: request.mode, station: request.station ?? null, screenId: screenIdOf(screen, request) };
      void screen.socket.join(roomOf(branch.id));
      for (const event of gathering.events) if (event.seq > opened.seq) screen.socket.emit('board.event', event);
    } catch (error) {
      this.emitter.leave(branch.id);
      throw error;
    } finally {
      gathering.release();
    }
  }

  /** Leaves the board, if one is open. */
  close(screen: Screen): void {
    const { board } = screen;
    if (!board) return;
    screen.board = undefined;
    void screen.socket.leave(roomOf(board.branchId));
    this.emitter.leave(board.branchId);
  }

  private async branchFor({ viewer }: Screen, branchId: string | undefined): Promise<Branch> {
    const id = branchId ?? (await this.branches.inSight(viewer))[0]?.id;
    const branch = id && (await this.branches.byId(id));
    // One that closed for good still shows what is left of it: an order is worth more than a list.
    if (!branch || branch.organizationId !== viewer.organizationId || (viewer.branchId ?? id) !== id) throw new Problem('branch-unknown', 'There is no such branch.');
    return branch;
  }

  private async read(branch: Branch, { since, mode, station }: BoardOpenRequest, { actor }: Viewer): Promise<BoardOpened> {
    // Before the orders: a change of the facts that comes in between is then among the events that follow.
    const facts = await this.facts.of(branch);
    const resumed = since?.eventId ? await this.reader.resume(branch.id, { ...since }) : undefined;
    const { seq, eventId, serverTime, ...shown } = resumed ?? (await this.orders.snapshot(branch));
    const orders = 'orders' in shown ? { orders: shownTo(mode, actor.id, atStation(shown.orders, station ?? null, facts.stations)) } : shown;
    return { ok: true, branchId: branch.id, branch: facts, mode, station: station ?? null, seq, eventId, serverTime: serverTime.toISOString(), ...orders };
  }
}

// A paired screen gets its own branch, station and mode, whatever it asks for.
function grantedTo({ paired }: Viewer, asked: BoardOpenRequest): BoardOpenRequest {
  if (!paired) return asked;
  const { since, screenId } = asked;
  const own = { branchId: paired.branchId, mode: SCREEN_MODES[paired.kind], ...(paired.station && { station: paired.station }) };
  return { ...own, ...(since && { since }), ...(screenId && { screenId }) };
}

// A screen that names itself is told apart from others of the same session, and is the same after a reload.
function screenIdOf({ socket, viewer }: Screen, { screenId }: BoardOpenRequest): string {
  return `${viewer.actor.id}:${screenId ?? socket.data.sessionKey}`;
}

function shownTo(mode: BoardMode, viewerId: string, orders: OrderDto[]): OrderDto[] {
  return mode === 'courier' ? orders.filter((order) => isForCourier(order, viewerId)) : orders;
}

function atStation(orders: OrderDto[], station: string | null, stations: readonly StationRoute[]): OrderDto[] {
  return station === null ? orders : orders.filter((order) => itemsAt(order, station, stations).length > 0);
}
