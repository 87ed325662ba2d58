import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type FormSettingsDto, ROUTES } from '@sofra/contracts';
import { BranchQuery } from '../settings/branch.query';
import { type SignedIn, Staff } from '../common/access';
import { FormSettingsBody } from './form-settings.body';
import { FormSettingsService } from './form-settings.service';

@ApiTags('settings')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(ROUTES.formSettings)
export class FormSettingsController {
  constructor(private readonly forms: FormSettingsService) {}

  @Get()
  @ApiOkResponse({ description: 'Whether dishes are put together on one screen, and how that form stands at WhatsApp.' })
  read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<FormSettingsDto> {
    return this.forms.read(staff, branchId);
  }

  @Put()
  @ApiOkResponse({ description: 'Switched on, the form is published within seconds; until then, and wherever it does not fit, customers get lists.' })
  change(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { isOn }: FormSettingsBody): Promise<FormSettingsDto> {
    return this.forms.change(staff, branchId, isOn);
  }
}
