import { Module } from '@nestjs/common';
import { TickerModule } from '../ticker/ticker.module';
import { BoardEmitter } from './board-emitter';
import { BoardReader } from './board-reader';
import { BoardRetention } from './board-retention';
import { BoardService } from './board.service';

@Module({
  imports: [TickerModule],
  providers: [BoardEmitter, BoardReader, BoardRetention, BoardService],
  exports: [BoardEmitter, BoardReader, BoardService],
})
export class BoardModule {}
