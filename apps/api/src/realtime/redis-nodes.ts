import { Logger } from '@nestjs/common';
import type { ServerOptions } from 'socket.io';

const MOST_HINTS = 1_000;

/** How the nodes of one shop hear of each other. */
export interface Nodes {
  adapter: ServerOptions['adapter'];
  close(): void;
}

/** Boards at other nodes hear at once, over Redis. Its packages are loaded here: one node does without their eight megabytes. */
export async function redisNodes(url: string): Promise<Nodes> {
  const { createAdapter } = await import('@socket.io/redis-streams-adapter');
  const client = await hintClient(url);
  const adapter = createAdapter(client, { streamName: 'sofra-board', channelPrefix: 'sofra-board' });
  return { adapter, close: () => client.destroy() };
}

async function hintClient(url: string) {
  const { createClient } = await import('redis');
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
