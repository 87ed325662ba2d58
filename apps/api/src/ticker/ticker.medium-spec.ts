import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { TickerService } from './ticker.service';

describe('the ticker', () => {
  let db: TestDatabase;
  let apps: [ConversationApp, ConversationApp];
  const runs: string[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    const start = () => conversationApp({ databaseUrl: db.url, cloudApiUrl: 'http://127.0.0.1:9' });
    apps = [await start(), await start()];
    for (const [place, app] of apps.entries()) {
      const ticker = app.module.get(TickerService);
      const noted = (job: string) => async () => void runs.push(`${job} on ${place}`);
      ticker.register({ name: 'breaks', everyMs: 1_000, on: 'leader', run: () => Promise.reject(new Error('no')) });
      ticker.register({ name: 'for all', everyMs: 1_000, on: 'leader', run: noted('for all') });
      ticker.register({ name: 'own', everyMs: 10_000, on: 'each', run: noted('own') });
    }
  });

  afterAll(async () => {
    await apps[1].close();
    await db.drop();
  });

  const tick = async (app: ConversationApp, ms: number) => {
    app.clock.move(ms);
    await app.tick();
    return runs.splice(0);
  };

  it('does common work on one instance and own work on each, when it is due, whatever else fails', async () => {
    expect(await tick(apps[0], 1_000)).toEqual(['for all on 0', 'own on 0']);
    expect(await tick(apps[1], 1_000)).toEqual(['own on 1']);
    expect(await tick(apps[0], 1_000)).toEqual(['for all on 0']);
    expect(await tick(apps[1], 10_000)).toEqual(['own on 1']);
  });

  it('hands the common work on when the instance that did it is gone', async () => {
    await apps[0].close();
    expect(await eventually(() => tick(apps[1], 1_000), (seen) => seen.includes('for all on 1'))).toContain('for all on 1');
  });
});
