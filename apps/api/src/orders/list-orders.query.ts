import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { ORDER_STATUSES, type OrderStatus } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../common/page.query';

/** Which orders to export. */
export class ExportOrdersQuery {
  @ApiPropertyOptional({ enum: ORDER_STATUSES, isArray: true, description: 'Several with commas, or repeated.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => [value].flat().flatMap((each) => String(each).split(',')))
  @IsIn(ORDER_STATUSES, { each: true })
  status?: OrderStatus[];

  @ApiPropertyOptional({ format: 'uuid', description: 'One branch; without it all of the organization.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;
}

/** Which orders to list, newest first. */
export class ListOrdersQuery extends IntersectionType(ExportOrdersQuery, PageQuery) {}
