import { Module } from '@nestjs/common';
import { KitchenFacts } from './kitchen-facts.service';

@Module({ providers: [KitchenFacts], exports: [KitchenFacts] })
export class KitchenModule {}
