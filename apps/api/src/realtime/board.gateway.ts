import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { BOARD_NAMESPACE, BOARD_PULSE_MS } from '@sofra/contracts';
import { BoardEmitter } from '../board/board-emitter';
import { toProblem } from '../common/to-problem';
import { BoardMetrics } from './board-metrics';
import { BoardOpener } from './board-opener';
import { BoardRequests } from './board-requests';
import { BoardRooms } from './board-rooms';
import { type BoardNamespace, type BoardSocket, Screen } from './screen';
import { ScreenSessions } from './screen-sessions';

/** The kitchen's screens: who they are, what they ask, and the pulse that tells them they miss nothing. */
@WebSocketGateway({ namespace: BOARD_NAMESPACE })
export class BoardGateway implements OnGatewayInit<BoardNamespace>, OnGatewayConnection<BoardSocket>, OnGatewayDisconnect<BoardSocket>, OnModuleDestroy {
  private readonly log = new Logger(BoardGateway.name);
  private readonly screens = new Map<string, Screen>();
  private heart: NodeJS.Timeout | undefined;
  private isBeating = false;

  constructor(
    private readonly requests: BoardRequests,
    private readonly opener: BoardOpener,
    private readonly sessions: ScreenSessions,
    private readonly emitter: BoardEmitter,
    private readonly rooms: BoardRooms,
    private readonly metrics: BoardMetrics,
  ) {}

  afterInit(namespace: BoardNamespace): void {
    namespace.use((socket, next) => void this.sessions.identify(socket).then(() => next(), (error) => next(asRefusal(error))));
    this.rooms.attach(namespace, (branchId, events) => this.emitter.received(branchId, events));
    this.emitter.connect(this.rooms);
    this.metrics.watch(() => this.screens.values());
    this.heart = setInterval(() => void this.beat(), BOARD_PULSE_MS);
  }

  handleConnection(socket: BoardSocket): void {
    const screen = new Screen(socket);
    this.screens.set(socket.id, screen);
    socket.onAny((event: string, ...given: unknown[]) => void this.requests.answer(screen, event, given));
  }

  handleDisconnect(socket: BoardSocket): void {
    const screen = this.screens.get(socket.id);
    this.screens.delete(socket.id);
    if (screen) this.opener.close(screen);
  }

  onModuleDestroy(): void {
    clearInterval(this.heart);
  }

  // While the database is away there is no pulse, and screens are told why.
  private async beat(): Promise<void> {
    if (this.isBeating) return;
    this.isBeating = true;
    try {
      for (const [branchId, pulse] of await this.emitter.pulse()) this.rooms.pulse(branchId, pulse);
      await this.sessions.dismissEnded([...this.screens.values()].map(({ socket }) => socket));
    } catch (error) {
      this.log.warn(`no pulse: ${(error as Error).message}`);
      this.rooms.trouble(toProblem(error).toDto().code);
    } finally {
      this.isBeating = false;
    }
  }
}

// Socket.IO hands `data` to the screen; the message is what its `connect_error` shows.
function asRefusal(error: unknown): Error {
  const dto = toProblem(error).toDto();
  return Object.assign(new Error(dto.code), { data: dto });
}
