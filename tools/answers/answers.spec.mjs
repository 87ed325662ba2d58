import { answersIn } from './controllers.mjs';
import { schemasOf, toOpenApi } from './schemas.mjs';

describe('what the API answers with', () => {
  it('is read from the return types of handlers, and of nothing else', () => {
    const text = `
      class OrdersController {
        @Get() list(@Query() query: Q): Promise<PageDto<OrderDto>> { return this.orders.list(query); }
        @Post(':id/kinds') @HttpCode(200) kinds(): readonly string[] { return []; }
        private helper(): OrderDto { return this.order; }
      }`;
    expect(answersIn(text)).toEqual([
      { operation: 'OrdersController_list', type: 'PageDto<OrderDto>', names: ['PageDto', 'OrderDto'] },
      { operation: 'OrdersController_kinds', type: 'readonly string[]', names: [] },
    ]);
  });

  it('names a page of orders as OpenAPI allows, with what its fields say about themselves', () => {
    const { operations, schemas } = schemasOf([{ operation: 'list', type: 'PageDto<OrderDto>', names: ['PageDto', 'OrderDto'] }]);
    expect(operations.list).toEqual({ $ref: '#/components/schemas/PageDto_OrderDto' });
    expect(schemas.PageDto_OrderDto.properties.items).toMatchObject({ type: 'array', items: { $ref: '#/components/schemas/OrderDto' } });
    expect(schemas.OrderDto.required).toContain('total');
    expect(schemas.OrderDto.properties.version.description).toMatch(/Grows by one/);
  });

  it('says in the words of OpenAPI 3.0 what JSON Schema says otherwise', () => {
    expect(toOpenApi({ type: ['string', 'null'] })).toEqual({ type: 'string', nullable: true });
    expect(toOpenApi({ type: 'string', const: 'cash' })).toEqual({ type: 'string', enum: ['cash'] });
    expect(toOpenApi({ anyOf: [{ $ref: '#/definitions/Minor' }, { type: 'null' }] })).toEqual({ nullable: true, allOf: [{ $ref: '#/components/schemas/Minor' }] });
    expect(toOpenApi({ type: ['string', 'null'], enum: ['a', null] })).toEqual({ type: 'string', nullable: true, enum: ['a', null] });
  });
});
