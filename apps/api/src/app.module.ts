import { type DynamicModule, Module } from '@nestjs/common';
import { AttentionModule } from './attention/attention.module';
import { AuditModule } from './audit/audit.module';
import { BoardModule } from './board/board.module';
import { BranchesModule } from './branches/branches.module';
import { CatalogModule } from './catalog/catalog.module';
import { CommonModule } from './common/common.module';
import { loggingModule } from './common/logging.module';
import { ConfigModule } from './config/config.module';
import type { Env } from './config/env';
import { ConversationModule } from './conversation/conversation.module';
import { CouponAdminModule } from './coupon/admin/coupon-admin.module';
import { CouponModule } from './coupon/coupon.module';
import type { Database } from './database/database';
import { DatabaseModule } from './database/database.module';
import { EscalationModule } from './escalation/escalation.module';
import { FormsModule } from './forms/forms.module';
import { HealthModule } from './health/health.module';
import { MetricsModule } from './health/metrics.module';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { KitchenModule } from './kitchen/kitchen.module';
import { OrdersModule } from './orders/orders.module';
import { OutboxModule } from './outbox/outbox.module';
import { RealtimeModule } from './realtime/realtime.module';
import { ReportsModule } from './reports/reports.module';
import { ScreensModule } from './screens/screens.module';
import { SecretsModule } from './secrets/secrets.module';
import { SettingsModule } from './settings/settings.module';
import { StaffModule } from './staff/staff.module';
import { StationsModule } from './stations/stations.module';
import { TaxesModule } from './taxes/taxes.module';
import { WhatsAppModule } from './whatsapp/whatsapp.module';
import { TickerModule } from './ticker/ticker.module';

const ROOMS = [
  ...[BranchesModule, CatalogModule, CouponModule, StaffModule, BoardModule, OutboxModule, OrdersModule],
  ...[ConversationModule, KitchenModule, RealtimeModule, AttentionModule, TickerModule, HealthModule],
  AuditModule, EscalationModule, ReportsModule, ScreensModule, StationsModule, CouponAdminModule, SettingsModule, TaxesModule, FormsModule, WhatsAppModule,
  IdempotencyModule,
];

/** The whole API, on a judged environment and an open, migrated database. */
@Module({})
export class AppModule {
  static with(env: Env, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(env), loggingModule(env), DatabaseModule.with(database), CommonModule, SecretsModule, MetricsModule, ...ROOMS],
    };
  }
}
