import { Module } from '@nestjs/common';
import { ClusterModule } from '../cluster/cluster.module';
import { ConnectionsModule } from '../whatsapp/connections.module';
import { TickerModule } from '../ticker/ticker.module';
import { AccountNews } from './account-news.service';
import { Alarm } from './alarm';
import { CloudApi } from './cloud-api.service';
import { LaneStore } from './lane-store';
import { LaneWriter } from './lane-writer';
import { Lanes } from './lanes';
import { OutboxMetrics } from './outbox-metrics';
import { OutboxJobs } from './outbox.jobs';
import { OutboxService } from './outbox.service';
import { Sender } from './sender';
import { PictureCopies } from './picture-copies.service';
import { Paces } from './paces';
import { ReadMarks } from './read-marks.service';
import { SendingStops } from './sending-stops.service';
import { SendTroubles } from './send-troubles';
import { StatusesService } from './statuses.service';
import { TemplateBook } from './template-book.service';
import { TemplatesController } from './templates.controller';
import { TemplatesService } from './templates.service';

@Module({
  imports: [ClusterModule, ConnectionsModule, TickerModule],
  controllers: [TemplatesController],
  providers: [AccountNews, TemplateBook, Alarm, CloudApi, LaneStore, LaneWriter, Lanes, OutboxJobs, OutboxMetrics, OutboxService, Paces, PictureCopies, ReadMarks, Sender, SendingStops, SendTroubles, StatusesService, TemplatesService],
  exports: [AccountNews, CloudApi, TemplateBook, OutboxService, ReadMarks, SendingStops, StatusesService, TemplatesService],
})
export class OutboxModule {}
