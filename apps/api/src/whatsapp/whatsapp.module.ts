import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { OutboxModule } from '../outbox/outbox.module';
import { ConnectService } from './connect.service';
import { ConnectionsModule } from './connections.module';
import { NumberChanges } from './number-changes.service';
import { Platform } from './platform';
import { TestMessage } from './test-message.service';
import { WhatsAppController } from './whatsapp.controller';
import { WhatsAppState } from './whatsapp-state.service';

/** The page on which an owner connects numbers and sees how they stand. */
@Module({
  imports: [BranchesModule, ConnectionsModule, OutboxModule],
  controllers: [WhatsAppController],
  providers: [ConnectService, NumberChanges, Platform, TestMessage, WhatsAppState],
})
export class WhatsAppModule {}
