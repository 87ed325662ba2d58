import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { BranchEdits } from './branch-edits';
import { HoursService } from './hours.service';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';

@Module({ imports: [BranchesModule], controllers: [SettingsController], providers: [BranchEdits, HoursService, SettingsService] })
export class SettingsModule {}
