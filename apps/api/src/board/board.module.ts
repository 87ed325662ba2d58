import { Module } from '@nestjs/common';
import { BoardEmitter } from './board-emitter';
import { BoardReader } from './board-reader';
import { BoardService } from './board.service';

@Module({ providers: [BoardEmitter, BoardReader, BoardService], exports: [BoardEmitter, BoardReader, BoardService] })
export class BoardModule {}
