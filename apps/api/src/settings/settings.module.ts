import { Module } from '@nestjs/common';
import { AutoAcceptController } from './auto-accept.controller';
import { AutoAcceptSettings } from './auto-accept.service';
import { BranchesModule } from '../branches/branches.module';
import { BranchRosterService } from './branch-roster.service';
import { BranchesController } from './branches.controller';
import { BranchEdits } from './branch-edits';
import { HoursService } from './hours.service';
import { ReferralController } from './referral.controller';
import { ReferralSettingsService } from './referral-settings.service';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';
import { StatusWordingsController } from './status-wordings.controller';
import { StatusWordingsService } from './status-wordings.service';
import { ZonesController } from './zones.controller';
import { ZonesService } from './zones.service';

@Module({
  imports: [BranchesModule],
  controllers: [AutoAcceptController, BranchesController, ReferralController, SettingsController, StatusWordingsController, ZonesController],
  providers: [AutoAcceptSettings, BranchEdits, BranchRosterService, HoursService, ReferralSettingsService, SettingsService, StatusWordingsService, ZonesService],
})
export class SettingsModule {}
