import { ApiPropertyOptional } from '@nestjs/swagger';
import { ORDER_STATUSES, type OrderStatus } from '@sofra/contracts';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

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
export class ListOrdersQuery extends ExportOrdersQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @IsUUID()
  after?: string;
}
