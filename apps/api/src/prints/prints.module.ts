import { Module } from '@nestjs/common';
import { PrintsService } from './prints.service';

@Module({ providers: [PrintsService], exports: [PrintsService] })
export class PrintsModule {}
