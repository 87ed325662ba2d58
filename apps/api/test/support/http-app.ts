import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application';
import { type Env, loadEnv } from '../../src/config/env';
import { prepareDatabase } from '../../src/seed/prepare';
import { testDatabase, type TestDatabase } from './database';
import { OWNER } from './owner';

export { OWNER };

/** The whole API in this process on a seeded database of its own; requests are injected, nothing listens. */
export interface HttpApp {
  app: NestFastifyApplication;
  env: Env;
  test: TestDatabase;
  close(): Promise<void>;
}

export async function httpApp(more: Record<string, string> = {}): Promise<HttpApp> {
  const test = await testDatabase();
  const env = loadEnv({ DATABASE_URL: test.url, ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password, DEMO: '1', LOG_LEVEL: 'silent', SECRETS_KEY: `k1:${'ab'.repeat(32)}`, ...more });
  await prepareDatabase(test.database, env);
  const app = await createApplication(env, test.database);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  // The application closes the database with itself.
  const close = async () => {
    await app.close();
    await test.remove();
  };
  return { app, env, test, close };
}
