import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ReferralSettingsDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { ReferralBody } from './referral.body';
import { ReferralSettingsService } from './referral-settings.service';

@ApiTags('settings')
@Controller(ROUTES.referralSettings)
export class ReferralController {
  constructor(private readonly referral: ReferralSettingsService) {}

  @Get()
  @ApiOkResponse({ description: 'Whether customers are asked to invite friends, and what it earns them; in every branch.' })
  read(@Staff() staff: SignedIn): Promise<ReferralSettingsDto> {
    return this.referral.read(staff);
  }

  @Put()
  @ApiOkResponse({ description: 'Counts from the next message on; rewards that are due are paid as it stands then.' })
  change(@Staff() staff: SignedIn, @Body() { version, ...edit }: ReferralBody): Promise<ReferralSettingsDto> {
    return this.referral.change(staff, edit, version);
  }
}
