import { Controller, Get, Param, ParseEnumPipe, ParseUUIDPipe, Query, type StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Locale, LOCALES, type OrderDto, type OrderMessagesDto, type PageDto, ROUTES, type TimelineEntryDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { ExportOrdersQuery, LANGUAGE, ListOrdersQuery } from './list-orders.query';
import { OrderMessages } from './order-messages';
import { OrderSight } from './order-sight.guard';
import { OrderTimeline } from './order-timeline';
import { OrdersExport } from './orders-export';
import { OrdersReader } from './orders-reader';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => new Problem('order-unknown', 'There is no such order.') });
// A parameter of its own: whoever is limited to a branch has that put into the whole query.
const language = new ParseEnumPipe(Object.fromEntries(LOCALES.map((locale) => [locale, locale])), {
  optional: true,
  exceptionFactory: () => new Problem('invalid-request', 'There is no such language.', { language: 'unknown' }),
});

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
  @ApiQuery({ name: 'language', ...LANGUAGE })
  @ApiOkResponse({ description: 'One whole order.' })
  async byId(@Staff() { organizationId }: SignedIn, @Param('id', uuid) id: string, @Query('language', language) spoken?: Locale): Promise<OrderDto> {
    const order = await this.orders.byId(organizationId, id, spoken);
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
