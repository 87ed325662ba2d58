import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type TaxesDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Idempotent } from '../idempotency/idempotent';
import { DeliveryTaxBody, TaxArchiveBody, TaxClassBody, TaxClassPatchBody } from './tax.body';
import { TaxesService } from './taxes.service';

@ApiTags('settings')
@Controller(ROUTES.taxes)
export class TaxesController {
  constructor(private readonly taxes: TaxesService) {}

  @Get()
  @ApiOkResponse({ description: 'All tax classes with their rates; archived ones last.' })
  list(@Staff() { organizationId }: SignedIn): Promise<TaxesDto> {
    return this.taxes.list(organizationId);
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'With the new class, which products may be given at once.' })
  add(@Staff() staff: SignedIn, @Body() body: TaxClassBody): Promise<TaxesDto> {
    return this.taxes.add(staff, body);
  }

  @Put('delivery')
  @ApiOkResponse({ description: 'By which class delivery fees are taxed, from the next order on.' })
  taxDelivery(@Staff() staff: SignedIn, @Body() { taxClass }: DeliveryTaxBody): Promise<TaxesDto> {
    return this.taxes.taxDelivery(staff, taxClass);
  }

  @Patch(':key')
  @ApiOkResponse({ description: 'A new rate counts from the next order on; orders keep the one they were placed with.' })
  @ApiNotFoundResponse({ description: '`tax-class-unknown`.' })
  change(@Staff() staff: SignedIn, @Param('key') key: string, @Body() patch: TaxClassPatchBody): Promise<TaxesDto> {
    return this.taxes.change(staff, key, patch);
  }

  @Post(':key/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'It is chosen no more; orders and rates stay.' })
  @ApiNotFoundResponse({ description: '`tax-class-unknown`.' })
  @ApiConflictResponse({ description: '`tax-class-used`: products on the menu have it, `fields.products` says how many, or delivery fees do (`fields.delivery`); name another one in `moveTo`.' })
  archive(@Staff() staff: SignedIn, @Param('key') key: string, @Body() { moveTo }: TaxArchiveBody): Promise<TaxesDto> {
    return this.taxes.archive(staff, key, moveTo ?? null);
  }

  @Post(':key/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Products may be given it again.' })
  @ApiNotFoundResponse({ description: '`tax-class-unknown`.' })
  restore(@Staff() staff: SignedIn, @Param('key') key: string): Promise<TaxesDto> {
    return this.taxes.restore(staff, key);
  }
}
