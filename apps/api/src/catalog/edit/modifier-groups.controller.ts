import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CatalogModifierGroupDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { CatalogReader } from './catalog-reader';
import { ModifierGroupBody, ModifierGroupPatchBody } from './modifier-group.body';
import { ModifierGroupsService } from './modifier-groups.service';
import { definedOnly, SoldOutBody } from './product.body';
import { SaleService } from './sale.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('modifier-group-unknown', 'There is no such modifier group.') });

@ApiTags('catalog')
@ApiNotFoundResponse({ description: '`modifier-group-unknown`.' })
@Controller(ROUTES.catalog)
export class ModifierGroupsController {
  constructor(
    private readonly groups: ModifierGroupsService,
    private readonly sale: SaleService,
    private readonly reader: CatalogReader,
  ) {}

  @Post('modifier-groups')
  @Idempotent()
  @ApiCreatedResponse({ description: 'A new question with its answers.' })
  create(@Staff() staff: SignedIn, @Body() body: ModifierGroupBody): Promise<CatalogModifierGroupDto> {
    return this.groups.create(staff, body);
  }

  @Get('modifier-groups/:id')
  @ApiOkResponse({ description: 'One group, archived or not.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<CatalogModifierGroupDto> {
    const group = await this.reader.modifierGroup(organizationId, id);
    if (!group) throw new Problem('modifier-group-unknown', 'There is no such modifier group.');
    return group;
  }

  @Patch('modifier-groups/:id')
  @ApiOkResponse({ description: 'The group after the change; modifiers that were left out are archived.' })
  @ApiConflictResponse({ description: '`version-conflict`: somebody else changed it meanwhile.' })
  change(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { version, ...patch }: ModifierGroupPatchBody): Promise<CatalogModifierGroupDto> {
    return this.groups.change(staff, id, version, definedOnly(patch));
  }

  @Post('modifier-groups/:id/archive')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Asked no more.' })
  archive(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogModifierGroupDto> {
    return this.groups.archive(staff, id, true);
  }

  @Post('modifier-groups/:id/restore')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Asked again.' })
  restore(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<CatalogModifierGroupDto> {
    return this.groups.archive(staff, id, false);
  }

  @Put('modifiers/:id/sold-out')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Sold out for that long, or back; boards hear of it.' })
  async soldOut(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() { span }: SoldOutBody): Promise<void> {
    await this.sale.setModifier(staff, id, span);
  }
}
