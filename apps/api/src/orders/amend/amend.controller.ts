import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type OrderDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { OrderSight } from '../order-sight.guard';
import { AmendBody } from './amend.body';
import { AmendService } from './amend.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('order-unknown', 'There is no such order.') });

@ApiTags('orders')
@UseGuards(OrderSight)
@Controller(ROUTES.orders)
export class AmendController {
  constructor(private readonly amendments: AmendService) {}

  @Post(':id/amend')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The order after the change, with the difference among its `amendments` until the kitchen acknowledges it.' })
  @ApiNotFoundResponse({ description: '`order-unknown`, `item-unknown`.' })
  @ApiConflictResponse({ description: '`version-conflict`, `not-amendable`, `product-sold-out`.' })
  amend(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: AmendBody): Promise<OrderDto> {
    return this.amendments.amend(staff, id, body);
  }
}
