import { Module } from '@nestjs/common';
import { Instance } from './instance';

@Module({ providers: [Instance], exports: [Instance] })
export class ClusterModule {}
