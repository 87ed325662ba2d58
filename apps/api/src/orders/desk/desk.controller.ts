import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type OrderDto, type OrderPrintDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { OrderSight } from '../order-sight.guard';
import { CancelBody, PrintBody, RefundOrderBody } from './desk.body';
import { DeskService } from './desk.service';
import { ReprintService } from './reprint.service';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('order-unknown', 'There is no such order.') });

/** What the office does to an order. */
@ApiTags('orders')
@UseGuards(OrderSight)
@ApiNotFoundResponse({ description: '`order-unknown`.' })
@Controller(ROUTES.orders)
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly paper: ReprintService,
  ) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ description: 'The cancelled order. Its customer is told, coupon and counted stock go back.' })
  @ApiConflictResponse({ description: '`version-conflict`; `transition-refused`: it was handed over or ended already.' })
  cancel(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: CancelBody): Promise<OrderDto> {
    return this.desk.cancel(staff, id, body);
  }

  @Post(':id/refunds')
  @Idempotent()
  @ApiCreatedResponse({ description: 'The order with what was given back of it in all.' })
  @ApiConflictResponse({ description: '`nothing-to-refund`: it was not paid, or all of it went back.' })
  refund(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: RefundOrderBody): Promise<OrderDto> {
    return this.desk.refund(staff, id, body);
  }

  @Post(':id/prints')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ description: 'The ticket of the whole order may be printed; whether the paper must say that it is a duplicate.' })
  @ApiConflictResponse({ description: '`version-conflict`: the order was changed meanwhile.' })
  print(@Staff() staff: SignedIn, @Param('id', uuid) id: string, @Body() body: PrintBody): Promise<OrderPrintDto> {
    return this.paper.print(staff, id, body);
  }
}
