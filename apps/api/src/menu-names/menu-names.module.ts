import { Module } from '@nestjs/common';
import { MenuNamesService } from './menu-names.service';

@Module({ providers: [MenuNamesService], exports: [MenuNamesService] })
export class MenuNamesModule {}
