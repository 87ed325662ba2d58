import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type OrderDto, type OrderMessagesDto, type PageDto, ROUTES, type TimelineEntryDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { ExportOrdersQuery, LanguageQuery, ListOrdersQuery } from './list-orders.query';
import { OrderMessages } from './order-messages';
import { OrderSight } from './order-sight.guard';
import { OrderTimeline } from './order-timeline';
import { OrdersExport } from './orders-export';
import { OrdersReader } from './orders-reader';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('order-unknown', 'There is no such order.') });

@ApiTags('orders')
@UseGuards(OrderSight)
@Controller(ROUTES.orders)
export class OrdersController {
  constructor(
    private readonly orders: OrdersReader,
    private readonly messages: OrderMessages,
    private readonly timeline: OrderTimeline,
    private readonly exports: OrdersExport,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'One page of orders, newest first; money in minor units.' })
  list(@Staff() { organizationId }: SignedIn, @Query() { language, ...query }: ListOrdersQuery): Promise<PageDto<OrderDto>> {
    return this.orders.list(organizationId, query, language);
  }

  @Get('export.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String, description: 'All orders that pass the filter, newest first.' })
  export(@Staff() { organizationId }: SignedIn, @Query() { language, ...filter }: ExportOrdersQuery): StreamableFile {
    return this.exports.file(organizationId, filter, language);
  }

  @Get(':id')
  @ApiOkResponse({ description: 'One whole order.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string, @Query() { language }: LanguageQuery): Promise<OrderDto> {
    const order = await this.orders.byId(organizationId, id, language);
    if (!order) throw new Problem('order-unknown', 'There is no such order.');
    return order;
  }

  @Get(':id/timeline')
  @ApiOkResponse({ description: 'Messages in and out, changes, screens that showed it, prints: oldest first.' })
  async timelineOf(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<TimelineEntryDto[]> {
    const entries = await this.timeline.of(organizationId, id);
    if (entries.length === 0) throw new Problem('order-unknown', 'There is no such order.');
    return entries;
  }

  @Get(':id/messages')
  @ApiOkResponse({ description: 'How many messages the order took and how many of them the platform charges.' })
  async messagesOf(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string): Promise<OrderMessagesDto> {
    const messages = await this.messages.of(organizationId, id);
    if (!messages) throw new Problem('order-unknown', 'There is no such order.');
    return messages;
  }
}
