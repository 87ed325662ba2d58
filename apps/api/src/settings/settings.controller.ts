import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type OpeningDto, ROUTES, type SettingsDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Idempotent } from '../idempotency/idempotent';
import { BranchQuery } from './branch.query';
import { HoursService } from './hours.service';
import { ClosureBody, HoursBody, SettingsPatchBody } from './settings.body';
import { SettingsService } from './settings.service';

@ApiTags('settings')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(ROUTES.settings)
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly hours: HoursService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'How the branch works.' })
  read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<SettingsDto> {
    return this.settings.read(staff, branchId);
  }

  @Patch()
  @ApiOkResponse({ description: 'How it works from now on; chat and boards obey at once.' })
  change(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() patch: SettingsPatchBody): Promise<SettingsDto> {
    return this.settings.change(staff, branchId, patch);
  }

  @Get('hours')
  @ApiOkResponse({ description: 'When the branch takes orders.' })
  readHours(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<OpeningDto> {
    return this.hours.read(staff, branchId);
  }

  @Put('hours')
  @ApiOkResponse({ description: 'The whole week; several intervals a day, over midnight too.' })
  setHours(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { hours, version }: HoursBody): Promise<OpeningDto> {
    return this.hours.setHours(staff, branchId, hours, version);
  }

  @Post('closures')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ description: 'Closed then, whatever the week says.' })
  addClosure(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() closure: ClosureBody): Promise<OpeningDto> {
    return this.hours.addClosure(staff, branchId, closure);
  }

  @Delete('closures/:id')
  @ApiOkResponse({ description: 'Open as the week says again.' })
  dropClosure(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Param('id', ParseIntPipe) id: number): Promise<OpeningDto> {
    return this.hours.dropClosure(staff, branchId, id);
  }
}
