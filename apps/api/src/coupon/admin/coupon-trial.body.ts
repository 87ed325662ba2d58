import { ApiProperty } from '@nestjs/swagger';
import { type CouponTrialRequest, type Fulfilment, FULFILMENTS } from '@sofra/contracts';
import { IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Flag, Many, OneOf, Text, Uuid, Whole } from '../../common/field-rules';

class SampleLineBody {
  @Uuid()
  productId!: string;

  @Whole()
  @Min(1, { message: 'too-low' })
  @Max(99, { message: 'too-high' })
  quantity!: number;
}

export class CouponTrialBody implements CouponTrialRequest {
  @Text(60)
  code!: string;

  @Many(() => SampleLineBody)
  lines!: SampleLineBody[];

  @OneOf(FULFILMENTS)
  fulfilment: Fulfilment = 'delivery';

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: now.' })
  @IsOptional()
  @IsISO8601({}, { message: 'invalid' })
  at: string | null = null;

  @Flag()
  hasOrdered = false;

  @Whole()
  @Min(0, { message: 'negative' })
  uses = 0;

  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'The first branch unless named.' })
  @IsOptional()
  @IsUUID('all', { message: 'unknown' })
  branchId?: string;
}
