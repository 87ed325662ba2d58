import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type PriceChangeDto, type PricePreviewDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { PriceChangeBody, PriceChangeDraftBody } from './price-change.body';
import { PriceChanges } from './price-changes.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('not-found', 'There is no such change of prices.') });

@ApiTags('catalog')
@Controller(ROUTES.priceChanges)
export class PriceChangesController {
  constructor(private readonly changes: PriceChanges) {}

  @Get()
  @ApiOkResponse({ description: 'The last fifty, those that wait first.' })
  recent(@Staff() staff: SignedIn): Promise<PriceChangeDto[]> {
    return this.changes.recent(staff);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Every price that would change, before and after; nothing is written.' })
  preview(@Staff() staff: SignedIn, @Body() draft: PriceChangeDraftBody): Promise<PricePreviewDto> {
    return this.changes.preview(staff, draft);
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'Done, or waiting for its time.' })
  @ApiConflictResponse({ description: '`version-conflict`: the menu has changed since the preview; look again.' })
  order(@Staff() staff: SignedIn, @Body() body: PriceChangeBody): Promise<PriceChangeDto> {
    return this.changes.order(staff, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Called off while it waits, else taken back; prices set by hand since then stay.' })
  @ApiNotFoundResponse({ description: '`not-found`.' })
  undo(@Staff() staff: SignedIn, @Param('id', uuid) id: string): Promise<PriceChangeDto> {
    return this.changes.undo(staff, id);
  }
}
