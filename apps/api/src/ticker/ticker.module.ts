import { Module } from '@nestjs/common';
import { ClusterModule } from '../cluster/cluster.module';
import { TickerService } from './ticker.service';

@Module({ imports: [ClusterModule], providers: [TickerService], exports: [TickerService] })
export class TickerModule {}
