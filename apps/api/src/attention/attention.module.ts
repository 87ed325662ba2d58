import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { ConversationModule } from '../conversation/conversation.module';
import { OutboxModule } from '../outbox/outbox.module';
import { AttentionController } from './attention.controller';
import { AttentionReader } from './attention-reader';
import { ChatsReader } from './chats-reader';
import { AttentionService } from './attention.service';

@Module({
  imports: [BranchesModule, ConversationModule, OutboxModule],
  controllers: [AttentionController],
  providers: [AttentionReader, AttentionService, ChatsReader],
})
export class AttentionModule {}
