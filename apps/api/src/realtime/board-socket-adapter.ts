import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { judgeOrigin } from '../common/origin';
import { type Nodes, redisNodes } from './redis-nodes';

// Far above any command, far below what could hurt.
const LARGEST_MESSAGE = 64 * 1024;

/** Socket.IO as the board needs it: WebSocket only, so that no balancer needs sticky sessions, and from our own pages only. */
export class BoardSocketAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly nodes?: Nodes,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: LARGEST_MESSAGE,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, isAllowed: boolean) => void) =>
        decide(null, judgeOrigin(request.headers) !== 'foreign'),
      ...(this.nodes && { adapter: this.nodes.adapter }),
    } as ServerOptions);
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    this.nodes?.close();
  }
}

/**
 * With Redis the nodes tell each other at once what they committed; without it each finds out by itself, a pulse later.
 * A Redis that is away is no reason not to start: it is joined when it comes.
 */
export async function boardSocketAdapter(app: INestApplication, { redisUrl }: { redisUrl: string | null }): Promise<BoardSocketAdapter> {
  return new BoardSocketAdapter(app, redisUrl === null ? undefined : await redisNodes(redisUrl));
}
