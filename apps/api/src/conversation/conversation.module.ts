import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { CatalogModule } from '../catalog/catalog.module';
import { CouponModule } from '../coupon/coupon.module';
import { OrdersModule } from '../orders/orders.module';
import { OutboxModule } from '../outbox/outbox.module';
import { ReferralsModule } from '../referrals/referrals.module';
import { TickerModule } from '../ticker/ticker.module';
import { AccountEventsService } from './account-events.service';
import { Advance } from './advance';
import { ConversationJobs } from './conversation.jobs';
import { ConversationMetrics } from './conversation-metrics';
import { ConverseService } from './converse.service';
import { EffectsService } from './effects.service';
import { FailuresService } from './failures.service';
import { FloodService } from './flood.service';
import { EchoesService } from './handover/echoes.service';
import { HandoverService } from './handover/handover.service';
import { IdentityService } from './identity/identity.service';
import { RelinkService } from './identity/relink.service';
import { InboundLog } from './inbound-log';
import { IntakeService } from './intake.service';
import { MessagesService } from './messages.service';
import { TurnOpener } from './open-turn';
import { PendingService } from './pending.service';
import { PoisonService } from './poison.service';
import { PreviewController } from './preview/preview.controller';
import { PreviewService } from './preview/preview.service';
import { ReplayService } from './replay.service';
import { TurnRunner } from './turn-runner.service';
import { TurnService } from './turn.service';
import { TurnTalk } from './turn-talk';
import { WebhookController } from './webhook.controller';
import { WorldService } from './world.service';
import { ConnectionsModule } from '../whatsapp/connections.module';

@Module({
  imports: [ConnectionsModule, BoardModule, BranchesModule, CatalogModule, CouponModule, OrdersModule, OutboxModule, ReferralsModule, TickerModule],
  controllers: [WebhookController, PreviewController],
  providers: [
    ...[Advance, ConverseService, EffectsService, TurnOpener, TurnRunner, TurnService, TurnTalk, WorldService],
    ...[FailuresService, FloodService, IntakeService, InboundLog, MessagesService, PendingService, PoisonService, ReplayService],
    ...[AccountEventsService, EchoesService, HandoverService],
    ...[IdentityService, RelinkService, ConversationJobs, ConversationMetrics, PreviewService],
  ],
  exports: [FailuresService, HandoverService, ReplayService],
})
export class ConversationModule {}
