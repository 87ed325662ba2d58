import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type CallerDto, type DeskDto, type OrderDto, type QuoteDto, ROUTES } from '@sofra/contracts';
import { phoneOf } from '@sofra/domain';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Branch } from '../../branches/branch';
import { BranchesService } from '../../branches/branches.service';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { Idempotent } from '../../idempotency/idempotent';
import { OrderSight } from '../order-sight.guard';
import { OrdersReader } from '../orders-reader';
import { CallersService } from './callers.service';
import { ManualOrders } from './manual-orders.service';
import { ManualQuotes, toQuoteDto } from './manual-quotes.service';
import { PlaceManualBody, QuoteOrderBody } from './manual.body';

class DeskQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The first branch unless named.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;
}

class CallerQuery extends DeskQuery {
  @ApiProperty({ maxLength: 30, description: 'As people say it.' })
  @IsString()
  @MaxLength(30)
  phone!: string;
}

/** Orders that a person takes: by telephone or at the counter. */
@ApiTags('orders')
@UseGuards(OrderSight)
@Controller(ROUTES.orders)
export class ManualController {
  constructor(
    private readonly branches: BranchesService,
    private readonly callers: CallersService,
    private readonly quotes: ManualQuotes,
    private readonly orders: ManualOrders,
    private readonly reader: OrdersReader,
  ) {}

  @Get('desk')
  @ApiOkResponse({ description: 'What a clerk takes orders with: menu, zones, ways to pay.' })
  async desk(@Staff() staff: SignedIn, @Query() { branchId }: DeskQuery): Promise<DeskDto> {
    return this.quotes.desk(await this.branches.ownBranch(staff, branchId));
  }

  @Get('caller')
  @ApiOkResponse({ description: 'What is known of a number: name, addresses, and whether they would hear on WhatsApp.' })
  async caller(@Staff() staff: SignedIn, @Query() { phone, branchId }: CallerQuery): Promise<CallerDto> {
    return this.callers.describe(await this.branches.ownBranch(staff, branchId), phone);
  }

  @Post('quote')
  @HttpCode(200)
  @ApiOkResponse({ description: 'What it would come to, and what stands in its way; nothing is written.' })
  async quote(@Staff() staff: SignedIn, @Body() body: QuoteOrderBody): Promise<QuoteDto> {
    return toQuoteDto(await this.quotes.quote(await this.branches.ownBranch(staff, body.branchId), body, ''));
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'The order, placed: numbered, on the board, stock and coupon taken.' })
  @ApiConflictResponse({ description: '`total-changed`: another total than was shown; `product-sold-out`, `coupon-refused`: somebody was faster.' })
  async place(@Staff() staff: SignedIn, @Body() body: PlaceManualBody): Promise<OrderDto> {
    const branch = await this.branches.ownBranch(staff, body.branchId);
    if (body.phone && phoneOf(body.phone) === null) throw new Problem('invalid-request', 'This is no phone number.', { phone: 'invalid' });
    const orderId = (await this.orders.ofBasket(branch, body.basketId)) ?? (await this.placeNew(staff, branch, body));
    return (await this.reader.byId(staff.organizationId, orderId))!;
  }

  private async placeNew(staff: SignedIn, branch: Branch, body: PlaceManualBody): Promise<string> {
    const quote = await this.quotes.quote(branch, body, body.basketId);
    if (quote.problems.length > 0) throw new Problem('invalid-request', 'This cannot be ordered so.', Object.fromEntries(quote.problems.map(({ field, code }) => [field, code])));
    if (quote.priced.total !== body.total) throw new Problem('total-changed', `It comes to ${quote.priced.total} now.`, { total: String(quote.priced.total) });
    return this.orders.place(staff, branch, body, quote);
  }
}
