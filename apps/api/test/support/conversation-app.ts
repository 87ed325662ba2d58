import { Test, type TestingModule } from '@nestjs/testing';
import { parseWebhook } from '@sofra/whatsapp';
import { AuditModule } from '../../src/audit/audit.module';
import { BranchesService } from '../../src/branches/branches.service';
import { CatalogService } from '../../src/catalog/catalog.service';
import { CommonModule } from '../../src/common/common.module';
import { Clock } from '../../src/common/clock';
import { ConfigModule } from '../../src/config/config.module';
import { loadEnv } from '../../src/config/env';
import { Advance } from '../../src/conversation/advance';
import { ConversationModule } from '../../src/conversation/conversation.module';
import { IntakeService } from '../../src/conversation/intake.service';
import { PendingService } from '../../src/conversation/pending.service';
import { type Database, openDatabase } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { ENTITIES } from '../../src/entities';
import { IdempotencyModule } from '../../src/idempotency/idempotency.module';
import { MetricsModule } from '../../src/health/metrics.module';
import { SecretsModule } from '../../src/secrets/secrets.module';
import { WorldService } from '../../src/conversation/world.service';
import { Alarm } from '../../src/outbox/alarm';
import { TickerService } from '../../src/ticker/ticker.service';
import { ManualAlarm, ManualClock } from './manual-time';

/** One instance of the API's conversation, without its HTTP server; time moves by hand. */
export interface ConversationApp {
  module: TestingModule;
  database: Database;
  alarm: ManualAlarm;
  clock: ManualClock;
  /** Delivers a webhook; whether everything in it is safe. */
  deliver(webhook: unknown): Promise<boolean>;
  /** One tick of the ticker. */
  tick(): Promise<void>;
  /** Resolves when no look for pending messages is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface ConversationAppOptions {
  databaseUrl: string;
  cloudApiUrl: string;
  advance?: Pick<Advance, 'advance'>;
  poolSize?: number;
  /** How long the answer to typed text waits for more of it; at once unless said. */
  replyPauseMs?: number;
  /** Every turn waits here once it holds its conversation. */
  gate?: () => Promise<void>;
}

/** Starts an instance; several may share one database. */
export async function conversationApp({ databaseUrl, cloudApiUrl, advance, gate, poolSize = 10, replyPauseMs = 0 }: ConversationAppOptions): Promise<ConversationApp> {
  const database = await openDatabase({ url: databaseUrl, entities: ENTITIES, poolSize });
  const clock = new ManualClock();
  const alarm = new ManualAlarm(clock);
  const env = loadEnv({
    DATABASE_URL: databaseUrl,
    WHATSAPP_API_URL: cloudApiUrl,
    WHATSAPP_PHONE_NUMBER_ID: '1',
    WHATSAPP_ACCESS_TOKEN: 'token',
    WHATSAPP_APP_SECRET: 'secret',
    WHATSAPP_VERIFY_TOKEN: 'verify',
    SECRETS_KEY: `k1:${'ab'.repeat(32)}`,
    // Alarms ring by hand here: a ceiling would have to be waited for.
    WHATSAPP_MESSAGES_PER_SECOND: '0',
    REPLY_PAUSE_MS: String(replyPauseMs),
  });
  const builder = Test.createTestingModule({ imports: [ConfigModule.with(env), CommonModule, SecretsModule, AuditModule, DatabaseModule.with(database), MetricsModule, IdempotencyModule, ConversationModule] })
    .overrideProvider(Clock).useValue(clock)
    .overrideProvider(Alarm).useValue(alarm);
  if (advance) builder.overrideProvider(Advance).useValue(advance);
  if (gate) builder.overrideProvider(WorldService).useFactory({ factory: (branches, catalog) => new GatedWorld(branches, catalog, gate), inject: [BranchesService, CatalogService] });
  const module = await builder.compile();
  module.useLogger(false);
  await module.init();
  const ticker = module.get(TickerService);
  await ticker.onModuleDestroy();
  return {
    ...{ module, database, alarm, clock },
    deliver: (webhook) => module.get(IntakeService).take(parseWebhook(webhook)),
    tick: () => ticker.tick(),
    settled: () => module.get(PendingService).settled(),
    close: () => module.close(),
  };
}

class GatedWorld extends WorldService {
  constructor(branches: BranchesService, catalog: CatalogService, private readonly gate: () => Promise<void>) {
    super(branches, catalog);
  }

  override async world(...turn: Parameters<WorldService['world']>): ReturnType<WorldService['world']> {
    await this.gate();
    return super.world(...turn);
  }
}
