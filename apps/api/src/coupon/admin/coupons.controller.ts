import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CouponDto, type CouponTrialDto, type PageDto, ROUTES } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { PageQuery } from '../../common/page.query';
import { Idempotent } from '../../idempotency/idempotent';
import { CouponBody, CouponPatchBody } from './coupon.body';
import { CouponEditsService, unknownCoupon } from './coupon-edits.service';
import { CouponReader } from './coupon-reader';
import { CouponTrialBody } from './coupon-trial.body';
import { CouponTrialsService } from './coupon-trials.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: unknownCoupon });

class ListCouponsQuery extends PageQuery {
  @ApiPropertyOptional({ default: false, description: 'The archived ones instead.' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  archived = false;
}

@ApiTags('coupons')
@ApiNotFoundResponse({ description: '`coupon-unknown`.' })
@Controller(ROUTES.coupons)
export class CouponsController {
  constructor(
    private readonly reader: CouponReader,
    private readonly edits: CouponEditsService,
    private readonly trials: CouponTrialsService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'One page of coupons, newest first.' })
  list(@Staff() { organizationId }: SignedIn, @Query() query: ListCouponsQuery): Promise<PageDto<CouponDto>> {
    return this.reader.page(organizationId, query);
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'A coupon that counts from now on.' })
  create(@Staff() staff: SignedIn, @Body() body: CouponBody): Promise<CouponDto> {
    return this.edits.create(staff, body);
  }

  @Post('try')
  @HttpCode(200)
  @ApiOkResponse({ description: 'What a guest with that basket would pay and read; nothing is used up.' })
  async try(@Staff() staff: SignedIn, @Body() { branchId, ...trial }: CouponTrialBody): Promise<CouponTrialDto> {
    return this.trials.run(await this.branches.ownBranch(staff, branchId), trial);
  }

  @Get(':id')
  @ApiOkResponse({ description: 'One coupon, archived or not.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<CouponDto> {
    const coupon = await this.reader.byId(organizationId, id);
    if (!coupon) throw unknownCoupon();
    return coupon;
  }

  @Patch(':id')
  @ApiOkResponse({ description: 'The coupon after the change; never below what is used.' })
  @ApiConflictResponse({ description: '`version-conflict`: somebody else changed it meanwhile; read it again.' })
  change(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { version, ...patch }: CouponPatchBody): Promise<CouponDto> {
    return this.edits.change(staff, id, version, patch);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Nobody gets it until it is resumed.' })
  pause(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CouponDto> {
    return this.edits.pause(staff, id, true);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ description: 'It counts again.' })
  resume(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CouponDto> {
    return this.edits.pause(staff, id, false);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Out of use; its code is free again, old orders keep it.' })
  archive(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CouponDto> {
    return this.edits.archive(staff, id, true);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Back in use, unless its code was taken meanwhile.' })
  restore(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CouponDto> {
    return this.edits.archive(staff, id, false);
  }
}
