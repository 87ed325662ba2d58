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
  const client = hintClient(redisUrl);
  const adapter = createAdapter(client, { streamName: 'sofra-board', channelPrefix: 'sofra-board' });
  return new BoardSocketAdapter(app, { adapter, close: () => client.destroy() });
}

function hintClient(url: string) {
  const log = new Logger('Redis');
  // Hints that wait for Redis get old: beyond these they are dropped, and the pulse finds what they were about.
  const client = createClient({ url, commandsQueueMaxLength: MOST_HINTS });
  let isAway = false;
  client.on('error', (error: Error) => {
    if (!isAway) log.warn(`boards at other nodes hear a pulse later: ${error.message}`);
    isAway = true;
  });
  client.on('ready', () => {
    log.log('boards at other nodes hear at once');
    isAway = false;
  });
  // The adapter looks at no answer to what it publishes: a hint that fails would end the process.
  const publish = client.publish.bind(client);
  Object.assign(client, { publish: (...hint: Parameters<typeof publish>) => publish(...hint).catch(() => 0) });
  client.connect().catch(() => undefined);
  return client;
}
