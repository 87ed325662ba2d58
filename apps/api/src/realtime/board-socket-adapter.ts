import type { IncomingMessage } from 'node:http';
import { type INestApplication, Logger } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { Server, ServerOptions } from 'socket.io';
import { judgeOrigin } from '../common/origin';

// Far above any command, far below what could hurt.
const LARGEST_MESSAGE = 64 * 1024;
const MOST_HINTS = 1_000;

type NodeAdapter = ServerOptions['adapter'];

/** Socket.IO as the board needs it: WebSocket only, so that no balancer needs sticky sessions, and from our own pages only. */
export class BoardSocketAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly nodes?: { adapter: NodeAdapter; close(): void },
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
export function boardSocketAdapter(app: INestApplication, { redisUrl }: { redisUrl: string | null }): BoardSocketAdapter {
  if (redisUrl === null) return new BoardSocketAdapter(app);
  const log = new Logger('Redis');
  // Hints that wait for Redis get old: beyond these they are dropped, and the pulse finds what they were about.
  const client = createClient({ url: redisUrl, commandsQueueMaxLength: MOST_HINTS });
  client.on('error', (error: Error) => log.warn(`boards of other nodes hear a pulse later: ${error.message}`));
  client.on('ready', () => log.log('boards of other nodes hear at once'));
  client.connect().catch(() => undefined);
  return new BoardSocketAdapter(app, { adapter: createAdapter(client, { streamName: 'sofra-board', channelPrefix: 'sofra-board' }), close: () => client.destroy() });
}
