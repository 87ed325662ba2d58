import { Injectable, Logger } from '@nestjs/common';
import type { BoardClientEvents } from '@sofra/contracts';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { toProblem } from '../common/to-problem';
import * as payloads from './board-payloads';
import { BoardOpener } from './board-opener';
import { BoardQuestions } from './board-questions';
import { BranchCommands } from './branch-commands';
import { KitchenCommands } from './kitchen-commands';
import type { Read } from './payload';
import type { Screen } from './screen';
import { ScreenReports } from './screen-reports';
import { ShopCommands } from './shop-commands';

type Ack = (answer: unknown) => void;

/** Reads a payload, or throws what is wrong with it, and answers it. */
type Answer = (screen: Screen, payload: unknown, ack: Ack) => Promise<void>;

/** What each event a screen may send leads to. */
@Injectable()
export class BoardRequests {
  private readonly log = new Logger('Board');
  private readonly answers: Record<keyof BoardClientEvents, Answer>;

  constructor(
    private readonly clock: Clock,
    opener: BoardOpener,
    kitchen: KitchenCommands,
    shop: ShopCommands,
    branch: BranchCommands,
    questions: BoardQuestions,
    reports: ScreenReports,
  ) {
    this.answers = {
      'board.open': (screen, payload, ack) => opener.open(screen, payloads.readOpen(payload, ''), ack),
      'board.seen': answered(payloads.readSeen, (screen, seen) => reports.seen(screen, seen)),
      'screen.heartbeat': answered(payloads.readCheck, (screen, check) => reports.heartbeat(screen, check)),
      'print.claim': answered(payloads.readPrint, (screen, claim) => reports.print(screen, claim)),
      'order.advance': answered(payloads.readAdvance, (screen, command) => kitchen.advance(screen, command)),
      'order.recall': answered(payloads.readOrderCommand, (screen, command) => kitchen.recall(screen, command)),
      'order.acknowledge-cancel': answered(payloads.readOrderCommand, (screen, command) => kitchen.acknowledgeCancel(screen, command)),
      'order.answer-cancel-request': answered(payloads.readCancelAnswer, (screen, command) => kitchen.answerCancelRequest(screen, command)),
      'item.bump': answered(payloads.readBump, (screen, command) => kitchen.bump(screen, command)),
      'station.bump': answered(payloads.readStationBump, (screen, command) => kitchen.bumpStation(screen, command)),
      'order.rush': answered(payloads.readRush, (screen, command) => kitchen.rush(screen, command)),
      'order.acknowledge-change': answered(payloads.readOrderCommand, (screen, command) => kitchen.acknowledgeChange(screen, command)),
      'order.promise': answered(payloads.readPromise, (screen, command) => kitchen.promise(screen, command)),
      'order.suggest-promise': answered(payloads.readOrderQuestion, (screen, question) => questions.suggestPromise(screen, question)),
      'board.search': answered(payloads.readSearch, (screen, question) => questions.search(screen, question)),
      'board.sellable': answered(payloads.readSearch, (screen, question) => questions.sellable(screen, question)),
      'board.today': answered(payloads.readNothing, (screen) => questions.today(screen)),
      'product.sold-out': answered(payloads.readSoldOut, (screen, command) => shop.soldOut(screen, command)),
      'branch.pause': answered(payloads.readPause, (screen, command) => branch.pause(screen, command)),
      'branch.busy': answered(payloads.readBusy, (screen, command) => branch.busy(screen, command)),
      'station.close': answered(payloads.readStationClose, (screen, command) => branch.closeStation(screen, command)),
    };
  }

  /** Answers whatever a screen sends: never silence, never a crash. The last thing given is the acknowledgement, if the screen wants one. */
  async answer(screen: Screen, event: string, given: unknown[]): Promise<void> {
    const last = given.at(-1);
    const ack: Ack = typeof last === 'function' ? (last as Ack) : () => undefined;
    try {
      const known = this.known(event);
      await screen.inTurn(this.clock.now().getTime(), () => {
        // In its turn: the board may be opened by the request before.
        screen.mustAllow(known);
        return this.answers[known](screen, given[0], ack);
      });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'internal') this.log.error(`${event}: ${(error as Error).stack ?? String(error)}`);
      ack({ ok: false, ...problem.toDto() });
    }
  }

  private known(event: string): keyof BoardClientEvents {
    if (!Object.hasOwn(this.answers, event)) throw new Problem('unknown-event', `There is no event "${event.slice(0, 60)}".`);
    return event as keyof BoardClientEvents;
  }
}

function answered<T>(read: Read<T>, work: (screen: Screen, payload: T) => Promise<unknown>): Answer {
  return async (screen, payload, ack) => ack(await work(screen, read(payload, '')));
}
