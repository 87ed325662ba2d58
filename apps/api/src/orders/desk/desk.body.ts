import { ApiProperty } from '@nestjs/swagger';
import type { CancelOrderBody, PrintOrderBody, RefundBody } from '@sofra/contracts';
import { MAX_REASON_LENGTH } from '@sofra/domain';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { Uuid } from '../../common/field-rules';

// PostgreSQL keeps no NUL.
const cleaned = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : value));
const MOST_MONEY = 100_000_000;

/** Ends an order that was not handed over yet. */
export class CancelBody implements CancelOrderBody {
  @ApiProperty({ type: 'integer', description: 'The order’s version the decision was made on.' })
  @IsInt({ message: 'not-a-number' })
  version!: number;

  @ApiProperty({ maxLength: MAX_REASON_LENGTH, description: 'One of `CANCEL_REASONS` or own words.' })
  @cleaned
  @IsString({ message: 'required' })
  @IsNotEmpty({ message: 'required' })
  @MaxLength(MAX_REASON_LENGTH, { message: 'too-long' })
  reason!: string;
}

/** A note that money was given back. */
export class RefundOrderBody implements RefundBody {
  @Uuid({ about: 'Made by the caller; the same again is no second refund.' })
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Minor units.' })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'too-low' })
  @Max(MOST_MONEY, { message: 'too-high' })
  amount!: number;

  @ApiProperty({ maxLength: MAX_REASON_LENGTH })
  @cleaned
  @IsString({ message: 'required' })
  @IsNotEmpty({ message: 'required' })
  @MaxLength(MAX_REASON_LENGTH, { message: 'too-long' })
  reason!: string;
}

/** One sheet of paper is to be printed. */
export class PrintBody implements PrintOrderBody {
  @Uuid({ about: 'Made once per sheet: asking again with it answers the same.' })
  claimId!: string;

  @ApiProperty({ type: 'integer', description: 'The order’s revision that is printed.' })
  @IsInt({ message: 'not-a-number' })
  revision!: number;
}
